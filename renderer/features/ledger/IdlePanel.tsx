import { useText } from '../../text/use-text.ts'

export function IdlePanel() {
  const text = useText().ledger
  return (
    <div className="idle-panel">
      <p>{text.idleTitle}</p>
      <dl>
        {text.idleKeys.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
