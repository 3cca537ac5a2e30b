import { useText } from '../../text/use-text.ts'

/** What the program does, in three words; shown while there is no library to go on with. */
export function Steps() {
  const text = useText().welcome
  return (
    <ol className="welcome-steps">
      {text.steps.map(([name, body]) => (
        <li key={name}>
          <b>{name}</b>
          <span>{body}</span>
        </li>
      ))}
    </ol>
  )
}
