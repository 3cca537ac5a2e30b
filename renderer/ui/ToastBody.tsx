import { Button } from '@mantine/core'
import './toast.css'

export type ToastAction = Readonly<{ label: string; run: () => void }>

export function ToastBody({
  message,
  action,
  onDone,
}: {
  message: string
  action?: ToastAction | undefined
  onDone?: () => void
}) {
  return (
    <div className="toast-body">
      <span className="selectable">{message}</span>
      {action && (
        <Button
          onClick={() => {
            onDone?.()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}
