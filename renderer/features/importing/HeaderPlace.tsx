import { ActionIcon, Tooltip } from '@mantine/core'
import { ArrowDown, ArrowUp, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { changeDesk } from './import-flow.ts'

/** Where the header stands, to be moved up or down and made of more or fewer rows. */
export function HeaderPlace({ desk }: { desk: ImportDesk }) {
  const text = useText().importing
  const last = (desk.sheets[desk.sheet]?.rows ?? 1) - 1
  const header = desk.header ?? { from: 0, to: 0 }
  const put = (from: number, to: number) =>
    void changeDesk(({ token }) => call('import:arrange', { token, header: { from, to } }))
  const { from, to } = header
  const none = desk.header === null
  return (
    <div className="desk-header-place" role="group" aria-label={text.header}>
      <span>
        {none ? text.noHeader : text.headerAt(from + 1, to + 1)}
        {desk.remembered && <small>{text.remembered}</small>}
      </span>
      <Move label={text.headerUp} off={from === 0 || none} onPress={() => put(from - 1, to - 1)}>
        <ArrowUp size={14} />
      </Move>
      <Move
        label={none ? text.headerFirst : text.headerDown}
        off={to >= last}
        onPress={() => (none ? put(0, 0) : put(from + 1, to + 1))}
      >
        <ArrowDown size={14} />
      </Move>
      <Move label={text.headerMore} off={none || to >= last} onPress={() => put(from, to + 1)}>
        <Plus size={14} />
      </Move>
      <Move label={text.headerFewer} off={none || from === to} onPress={() => put(from, to - 1)}>
        <Minus size={14} />
      </Move>
    </div>
  )
}

function Move(props: { label: string; off: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="default"
        size={24}
        aria-label={props.label}
        aria-disabled={props.off}
        data-off={props.off || undefined}
        onClick={() => !props.off && props.onPress()}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}
