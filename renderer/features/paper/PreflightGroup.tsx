import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { goToFinding } from './go-to-finding.ts'
import type { PreflightGroup as Group } from './preflight-groups.ts'

const STEP = 50
const ICONS = { block: CircleAlert, warn: TriangleAlert, note: Info }

/** The findings of one severity; a click leads to the place. */
export function PreflightGroup({ group, handle }: { group: Group; handle: DraftHandle }) {
  const { preflight: text } = useText()
  const [shown, setShown] = useState(STEP)
  const { severity, findings } = group
  const Icon = ICONS[severity]
  const left = findings.length - shown
  return (
    <section className="preflight-group" data-severity={severity} aria-label={text.groups[severity]}>
      <h3>
        <Icon size={14} aria-hidden />
        <b>{text.groups[severity]}</b>
        <span className="numbers">{findings.length}</span>
        <small>{text.groupNotes[severity]}</small>
      </h3>
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <li key={finding.id}>
            <button type="button" className="preflight-row" onClick={() => goToFinding(handle, finding)}>
              <span className="preflight-head">
                <b>{text.rules[finding.rule]}</b>
                {finding.field !== null && <span className="preflight-where">{text.onPaper}</span>}
              </span>
              <span className="preflight-message">{finding.message}</span>
              {finding.excerpt !== '' && <span className="preflight-excerpt">{finding.excerpt}</span>}
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="paper-link" onClick={() => setShown(shown + STEP)}>
          {text.more(Math.min(STEP, left))}
        </button>
      )}
    </section>
  )
}
