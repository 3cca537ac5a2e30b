import { Button, Modal } from '@mantine/core'
import { useText } from '../text/use-text.ts'
import { useQuestion } from './confirm.ts'
import './dialog.css'

/** The one place where ask() and confirm() are drawn. */
export function QuestionDialog() {
  const asked = useQuestion((state) => state.asked)
  const text = useText()
  if (!asked) return null
  return (
    <Modal
      opened
      onClose={() => asked.answer('cancel')}
      title={asked.title}
      size={420}
      zIndex={400}
      closeButtonProps={{ 'aria-label': text.shell.close }}
    >
      <p className="dialog-text">{asked.body}</p>
      <div className="dialog-actions">
        {!asked.withoutCancel && <Button onClick={() => asked.answer('cancel')}>{text.shell.cancel}</Button>}
        {asked.alternative && (
          <Button onClick={() => asked.answer('alternative')}>{asked.alternative}</Button>
        )}
        <Button
          variant="filled"
          {...(asked.danger ? { color: 'var(--bad)' } : {})}
          data-autofocus
          onClick={() => asked.answer('confirm')}
        >
          {asked.confirm}
        </Button>
      </div>
    </Modal>
  )
}
