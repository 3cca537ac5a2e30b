import { expect, test } from 'vitest'
import { documentSchema } from '#shared/document/model.ts'
import { contentsEntries } from '#shared/paper/contents.ts'

const heading = (id: string, level: 2 | 3 | 4, words: string) => ({
  type: 'heading',
  id,
  level,
  inlines: [{ type: 'text', text: words }],
})

const entries = (topics: number, attachments = 1) => {
  const document = documentSchema.parse({
    version: 1,
    title: '综述',
    subtitle: '',
    numbering: 'chinese',
    parts: [
      {
        id: 'consultation',
        heading: '协商',
        blocks: [
          ...Array.from({ length: topics }, (_, at) => heading(`h${at}`, 2, `议题${at}`)),
          heading('x', 3, '机制'),
          heading('y', 4, '反馈'),
          heading('z', 2, ' '),
        ],
      },
      { id: 'people', heading: '', blocks: [] },
      ...Array.from({ length: attachments }, (_, at) => ({
        id: `attachment${at + 1}`,
        heading: `清单${at + 1}`,
        blocks: [],
      })),
    ],
  })
  return contentsEntries(document).map(({ level, text }) => `${level} ${text}`)
}

test('parts and topics are listed with their numbers, the third level too where there are few', () => {
  expect(entries(2)).toEqual(['1 一、协商', '2 （一）议题0', '2 （二）议题1', '3 1.机制', '1 附件　清单1'])
})

test('the third level is left out where the first two fill a list', () => {
  expect(entries(9).filter((line) => line.startsWith('3'))).toEqual([])
})

test('several attachments carry their numbers', () => {
  expect(entries(1, 2).slice(-2)).toEqual(['1 附件1　清单1', '1 附件2　清单2'])
})

test('a run-in heading is listed only where it stands alone', () => {
  const runIn = (id: string) => ({ ...heading(id, 2, `做法${id}`), runIn: true })
  const document = documentSchema.parse({
    version: 1,
    title: '综述',
    subtitle: '',
    numbering: 'none',
    parts: [
      {
        id: 'consultation',
        heading: '协商',
        blocks: [runIn('a'), { type: 'paragraph', id: 'p', inlines: [] }, runIn('b')],
      },
    ],
  })
  expect(contentsEntries(document).map(({ id }) => id)).toEqual(['consultation', 'b'])
})
