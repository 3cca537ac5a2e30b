import { Modal } from '@mantine/core'
import { useText } from '../../text/use-text.ts'

export function TextsRoom({ onClose }: { onClose: () => void }) {
  const { texts: text, shell } = useText()
  return (
    <Modal opened onClose={onClose} title={text.title} closeButtonProps={{ 'aria-label': shell.close }} />
  )
}
