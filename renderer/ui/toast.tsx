import { notifications } from '@mantine/notifications'
import { CircleAlert, CircleCheck } from 'lucide-react'
import { BridgeFailure } from '../bridge/failure.ts'
import { errorSentence } from '../text/error-sentence.ts'
import { textNow } from '../text/use-text.ts'
import { ToastBody, type ToastAction } from './ToastBody.tsx'

const ICON = 16
let doneCount = 0
let errorShown: string | null = null

/**
 * Says that something was done, with a way back or on, seldom two. Takes the place of the one before and of an error,
 * and is gone after six seconds, ten with an action. Returns what takes it away sooner.
 */
export function toastDone(message: string, action?: ToastAction | readonly ToastAction[]): () => void {
  const actions = action === undefined ? [] : [action].flat()
  clearError()
  clearDone()
  doneCount += 1
  const id = `done-${doneCount}`
  notifications.show({
    id,
    message: <ToastBody message={message} actions={actions} onDone={() => notifications.hide(id)} />,
    icon: <CircleCheck size={ICON} />,
    color: 'jade',
    closeButtonProps: { 'aria-label': textNow().shell.close },
    autoClose: actions.length > 0 ? 10_000 : 6_000,
  })
  return () => notifications.hide(id)
}

/** Takes away what was said to be done: its way back would undo something else by now. */
export function clearDone(): void {
  notifications.hide(`done-${doneCount}`)
}

/** Takes away the error shown, when what it spoke of is tried again or is past. */
export function clearError(): void {
  if (errorShown !== null) notifications.hide(errorShown)
  errorShown = null
}

/**
 * Shows an error's sentence until the writer closes it or the next news takes its place: errors that pile up would
 * cover the buttons below them and keep later news from being shown. A cancel is silent. `action` leads to what the
 * error speaks of.
 */
export function toastError(error: unknown, action?: ToastAction): void {
  if (error instanceof BridgeFailure && error.code === 'canceled') return
  // An error that no service raised is a fault of ours; the log of the window keeps it.
  if (!(error instanceof BridgeFailure)) reportError(error)
  toastRefusal(errorSentence(error), action)
}

/** The same for a refusal of the window itself, which has its own sentence. */
export function toastRefusal(message: string, action?: ToastAction): void {
  const id = `error-${message}`
  if (errorShown !== id) clearError()
  errorShown = id
  notifications.show({
    id,
    message: (
      <ToastBody
        message={message}
        actions={action === undefined ? [] : [action]}
        onDone={() => notifications.hide(id)}
      />
    ),
    icon: <CircleAlert size={ICON} />,
    color: 'red',
    closeButtonProps: { 'aria-label': textNow().shell.close },
    autoClose: false,
  })
}
