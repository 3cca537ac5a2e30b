import { Button } from '@mantine/core'
import './toast.css'

export type ToastAction = Readonly<{ label: string; run: () => void }>

export function ToastBody({
  message,
  actions,
  onDone,
}: {
  message: string
  actions: readonly ToastAction[]
  onDone?: () => void
}) {
  return (
    <div className="toast-body">
      <span className="selectable">{message}</span>
      {actions.map((action) => (
        <Button
          key={action.label}
          onClick={() => {
            onDone?.()
            action.run()
          }}
        >
          {action.label}
        </Button>
      ))}
    </div>
  )
}
