import { CircleCheck } from 'lucide-react'
import { useText } from '../../text/use-text.ts'

/** Nothing to mend: says so, and what was looked at. */
export function PreflightClean() {
  const { preflight: text } = useText()
  return (
    <section className="preflight-clean" aria-label={text.clean}>
      <h3>
        <CircleCheck size={15} aria-hidden /> {text.clean}
      </h3>
      <p>{text.cleanMore}</p>
      <ul>
        {text.checked.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </section>
  )
}
