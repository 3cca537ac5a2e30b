import { Button } from '@mantine/core'
import type { LabelRow } from '#shared/ipc/contract/labels.ts'
import { useText } from '../../text/use-text.ts'
import { splitName } from './label-actions.ts'

/** The other names of a label; each can stand for itself again. */
export function LabelAliases({ aliases }: { aliases: LabelRow['aliases'] }) {
  const text = useText().labels
  return (
    <section className="labels-aliases" aria-label={text.aliases}>
      <h4>{text.aliasesLead}</h4>
      {aliases.length === 0 && <p className="indicators-hint">{text.aliasesNone}</p>}
      <ul>
        {aliases.map(({ name, records }) => (
          <li key={name}>
            <span className="selectable">{name}</span>
            <small className="numbers">{text.recordsOf(records)}</small>
            <Button size="compact-xs" aria-label={text.splitName(name)} onClick={() => void splitName(name)}>
              {text.split}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
