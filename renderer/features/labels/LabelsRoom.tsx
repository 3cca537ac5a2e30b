import { Modal } from '@mantine/core'
import { useText } from '../../text/use-text.ts'

export function LabelsRoom({ onClose }: { onClose: () => void }) {
  const { labels: text, shell } = useText()
  return (
    <Modal opened onClose={onClose} title={text.title} closeButtonProps={{ 'aria-label': shell.close }} />
  )
}
