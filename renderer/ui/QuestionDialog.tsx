import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useText } from '../text/use-text.ts'
import { useQuestion, type Answer, type Question } from './confirm.ts'
import { useKeyboardBack } from './keyboard-back.ts'
import { Modal } from './Modal.tsx'
import './dialog.css'

/** The one place where ask() and confirm() are drawn. */
export function QuestionDialog() {
  const asked = useQuestion((state) => state.asked)
  useEffect(() => {
    window.addEventListener('keydown', keepEscape, { capture: true })
    return () => window.removeEventListener('keydown', keepEscape, { capture: true })
  }, [])
  return asked && <Asked question={asked} onAnswer={asked.answer} />
}

/** Esc answers the question alone, even before the dialog has taken the keyboard from what lies beneath. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && useQuestion.getState().asked) event.stopPropagation()
}

function Asked({ question, onAnswer }: { question: Question; onAnswer: (answer: Answer) => void }) {
  const { shell } = useText()
  const { title, body, lines, confirm, alternative, withoutCancel, danger } = question
  useKeyboardBack()
  return (
    <Modal
      opened
      onClose={() => onAnswer('cancel')}
      title={title}
      size={lines ? 500 : 420}
      zIndex={400}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <p className="dialog-text">{body}</p>
      {lines && (
        <ul className="dialog-lines">
          {[...lines.entries()].map(([place, line]) => (
            <li key={place}>{line}</li>
          ))}
        </ul>
      )}
      <div className="dialog-actions">
        {!withoutCancel && (
          <Button {...(danger ? { 'data-autofocus': true } : {})} onClick={() => onAnswer('cancel')}>
            {shell.cancel}
          </Button>
        )}
        {alternative && <Button onClick={() => onAnswer('alternative')}>{alternative}</Button>}
        <Button
          variant="filled"
          {...(danger ? { color: 'var(--bad)' } : { 'data-autofocus': true })}
          onClick={() => onAnswer('confirm')}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  )
}
