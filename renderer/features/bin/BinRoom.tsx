import { Modal } from '@mantine/core'
import { useText } from '../../text/use-text.ts'

export function BinRoom({ onClose }: { onClose: () => void }) {
  const { bin: text, shell } = useText()
  return (
    <Modal opened onClose={onClose} title={text.title} closeButtonProps={{ 'aria-label': shell.close }} />
  )
}
