import { Button, Menu } from '@mantine/core'
import { Heading } from 'lucide-react'
import type { TemplateSummary } from '#shared/ipc/contract/drafts.ts'
import { SECTION_IDS, type SectionId } from '#shared/document/model.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import { setHeadings } from '../../editor/commands/insert-figure.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'

/** Changes all part headings for those of another set; one undo step brings the old ones back. */
export function HeadingSetMenu({ handle, templateId }: { handle: DraftHandle; templateId: string }) {
  const text = useText().draft.toolbar
  const sets = useBridgeQuery('drafts:heading-sets', { templateId }).data?.headingSets ?? []
  const apply = (set: TemplateSummary['headingSets'][number]) => {
    const headings: Partial<Record<SectionId, string>> = {}
    for (const id of SECTION_IDS) {
      const heading = set.headings[id]
      if (heading !== undefined) headings[id] = heading
    }
    setHeadings(handle.lexical, headings)
    focusPage(handle.lexical)
    toastDone(text.headingsApplied(set.name))
  }
  return (
    <Menu position="bottom-start" width={380} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Heading size={15} />}
          disabled={sets.length === 0}
          onMouseDown={(event) => event.preventDefault()}
        >
          <span className="toolbar-words">{text.headings}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sets.map((set) => (
          <Menu.Item key={set.id} onClick={() => apply(set)}>
            <span className="heading-set-item">
              <b>{set.name}</b>
              {Object.values(set.headings).map((heading) => (
                <span key={heading}>{heading}</span>
              ))}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
