import { sectionIdSchema } from '#shared/document/model.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import type { PagesView } from '../../editor/pages/watch-pages.ts'
import type { PageFacts } from '../paper/page-facts.ts'
import { headingPages } from './heading-pages.ts'

/** What only pages tell: where headings stand, and which of them closes a page with its text on the next one. */
export function pageFacts(view: PagesView): PageFacts {
  return { headingPages: Object.fromEntries(headingPages(view)), findings: strayHeadings(view) }
}

function strayHeadings({ layout, blocks }: PagesView): PreflightFinding[] {
  return layout.pages.slice(0, -1).flatMap(({ slices, number }): PreflightFinding[] => {
    const source = layout.sources[slices.at(-1)?.item ?? -1]
    const block = source !== undefined && 'block' in source ? blocks[source.block] : undefined
    if (block === undefined || (block.kind !== 'heading' && block.kind !== 'name')) return []
    const excerpt = (block.element.textContent ?? '').slice(0, 40)
    return [
      {
        id: `stray-heading/${block.id ?? block.section ?? ''}/${number ?? ''}`,
        rule: 'stray-heading',
        severity: 'warn',
        message: `标题“${excerpt}”落在第 ${number ?? ''} 页末尾，正文在下一页。`,
        section: sectionIdSchema.safeParse(block.section).data ?? null,
        blockId: block.id ?? null,
        figureId: null,
        field: null,
        excerpt,
      },
    ]
  })
}
