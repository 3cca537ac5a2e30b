import { sectionIdSchema } from '#shared/document/model.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import { blockOfItem, type PagesView } from '../../editor/pages/pages-view.ts'
import type { PageFacts } from '../paper/page-facts.ts'
import { headingPages } from './heading-pages.ts'

/** What only pages tell: where headings stand, and what stands on a page without the text it belongs to. */
export function readPageFacts(view: PagesView): PageFacts {
  return {
    headingPages: Object.fromEntries(headingPages(view)),
    findings: [...strayHeadings(view), ...straySignature(view)],
  }
}

/** Headings that close a page with their text on the next one. */
function strayHeadings(view: PagesView): PreflightFinding[] {
  return view.layout.pages.slice(0, -1).flatMap(({ slices, number }): PreflightFinding[] => {
    const block = blockOfItem(view, slices.at(-1)?.item ?? -1)
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

/** 署名 and 成文日期 on a page without any text: the standard has lines or characters set closer instead (7.3.5). */
function straySignature(view: PagesView): PreflightFinding[] {
  return view.layout.pages.flatMap(({ slices, number }): PreflightFinding[] => {
    const isSigned = slices.some(({ item }) => {
      const source = view.layout.sources[item]
      return source !== undefined && 'frame' in source && source.frame.id === 'signature'
    })
    const hasText = slices.some(({ item, height }) => height > 0 && blockOfItem(view, item) !== undefined)
    if (!isSigned || hasText) return []
    return [
      {
        id: 'stray-signature',
        rule: 'stray-signature',
        severity: 'warn',
        message: `落款在第 ${number ?? ''} 页，这一页没有正文。请压缩文字或调整行距，使落款与正文同处一页。`,
        section: null,
        blockId: null,
        figureId: null,
        field: 'signatureOrgan',
        excerpt: '',
      },
    ]
  })
}
