import type { FigureInline, Paragraph, ReviewDocument } from '#shared/document/model.ts'
import { figure } from '../../fixtures/every-kind-document.ts'

export const PROPOSALS: FigureInline = figure('prop1', '提案立案', '157件', 157, '件')

export const paragraph = (id: string, ...inlines: Paragraph['inlines']): Paragraph => ({
  type: 'paragraph',
  id,
  inlines,
})

/** Opening, one part with a bound figure, closing. */
export const SMALL: ReviewDocument = {
  version: 1,
  title: '守正创新',
  subtitle: '——工作综述',
  numbering: 'chinese',
  parts: [
    { id: 'intro', heading: null, blocks: [paragraph('a', { type: 'text', text: '导语。' })] },
    {
      id: 'consultation',
      heading: '坚持协商主业',
      blocks: [
        {
          ...paragraph('b', { type: 'text', text: '立案提案' }, PROPOSALS, {
            type: 'text',
            text: '，办复率高。',
          }),
          origin: 'consultation/proposals',
        },
        paragraph('c', { type: 'text', text: '提案办理抓常抓长。' }),
      ],
    },
    { id: 'outro', heading: null, blocks: [paragraph('d', { type: 'text', text: '新的征程上。' })] },
  ],
}
