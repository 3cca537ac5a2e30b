import { Autocomplete } from '@mantine/core'
import { Check, CircleDashed } from 'lucide-react'
import { USUAL_FONTS } from '#shared/paper/fonts.ts'
import { useText } from '../../text/use-text.ts'
import { useHasFont } from './use-missing-fonts.ts'

/** The font of one role, from the usual ones or typed; says whether this computer has it. */
export function FontField({
  label,
  value,
  isWrong,
  disabled,
  onChange,
}: {
  label: string
  value: string
  isWrong: boolean
  disabled: boolean
  onChange: (name: string) => void
}) {
  const { profiles: text } = useText()
  const has = useHasFont(value)
  const said = has === null || isWrong ? null : has ? text.here : text.notHere
  return (
    <div className="font-field" data-has={has ?? undefined}>
      <Autocomplete
        label={label}
        data={[...USUAL_FONTS]}
        filter={({ options }) => options}
        maxLength={60}
        value={value}
        readOnly={disabled}
        error={isWrong ? text.fontWrong : undefined}
        onChange={onChange}
      />
      {said && (
        <span className="font-has">
          {has ? <Check size={12} aria-hidden /> : <CircleDashed size={12} aria-hidden />}
          {said}
        </span>
      )}
    </div>
  )
}
