import type { SectionId } from '#shared/document/model.ts'
import { SECTION_NAMES } from '#shared/document/section-names.ts'

/** 《…》, or how many drafts there are. */
const inDrafts = (titles: readonly string[]) =>
  titles.length === 1 ? `《${titles[0]}》` : ` ${titles.length} 份稿`
const itself = (records: number) => (records === 1 ? '它' : '它们')

/** What of the drafts rests on a record. */
export const uses = {
  label: '稿里用到本条的地方',
  section: (id: SectionId): string => SECTION_NAMES[id],
  basis: (titles: readonly string[], figures: number) =>
    `本条是${inDrafts(titles)} ${figures} 处数字的依据，改动数据或日期后，这些数字会标为“已变”。`,
  told: (titles: readonly string[], sentences: number) =>
    `${inDrafts(titles).trim()}有 ${sentences} 句话写到本条，改了这里，正文不会跟着改。`,
  alsoTold: (sentences: number) => `另有 ${sentences} 句话写到它。`,
  foreseen: (figures: number) => `保存后，这 ${figures} 处数字与台账不符，会标为“已变”：`,
  foreseenNone: '照现在这样改，稿里的数字都不变。',
  change: (shown: string, after: string) => `${shown} → ${after}`,
  lost: '没有依据',
  open: '到正文里看',
  show: '列出句子',
  hide: '收起',
  moreChanges: (count: number) => `另有 ${count} 项`,
  removeTitle: (records: number) => (records === 1 ? '删除这条记录？' : `删除这 ${records} 条记录？`),
  removeFigures: (titles: readonly string[], figures: number, records: number) =>
    `${inDrafts(titles).trim()}有 ${figures} 处数字以${itself(records)}为依据。删除后，这些数字会标为“已变”或“失联”，正文不会自动改：`,
  removeTold: (titles: readonly string[], sentences: number, records: number) =>
    `${inDrafts(titles).trim()}有 ${sentences} 句话写到${itself(records)}，删除后，正文不会自动改：`,
  removeMore: (sentences: number) => `等 ${sentences} 句`,
  removeAnyway: '仍要删除',
}
