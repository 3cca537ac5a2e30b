import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { cellTwips } from './metrics.ts'
import type { Profile } from './profile.ts'

/** Footers with “— 1 —” (format.md 3, page number); `even` only where the number changes sides. */
export function pageNumberFooters(profile: Profile): { default: Footer; even?: Footer } {
  if (profile.pageNumber.place === 'center')
    return { default: numberFooter({ alignment: AlignmentType.CENTER }) }
  const indent = cellTwips(profile.pageNumber.look)
  return {
    default: numberFooter({ alignment: AlignmentType.RIGHT, indent: { right: indent } }),
    even: numberFooter({ alignment: AlignmentType.LEFT, indent: { left: indent } }),
  }
}

function numberFooter(placement: ConstructorParameters<typeof Paragraph>[0] & object): Footer {
  return new Footer({
    children: [
      new Paragraph({
        ...placement,
        style: 'Footer',
        children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
