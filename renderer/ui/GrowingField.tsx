import { Textarea, type TextareaProps } from '@mantine/core'
import type { CSSProperties, Ref } from 'react'
import './growing-field.css'

/** A field of several lines that is as high as its text, between `least` and `most` lines; the styles measure it, no script. */
export function GrowingField({
  least,
  most,
  ...field
}: Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'classNames' | 'style'> & {
  least: number
  most: number
  ref?: Ref<HTMLTextAreaElement>
}) {
  const lines = { '--least-lines': least, '--most-lines': most } as CSSProperties
  return <Textarea {...field} classNames={{ input: 'growing-field' }} style={lines} />
}
