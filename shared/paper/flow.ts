import { ATTACHMENT_IDS } from '../document/model.ts'
import type { FrameItem } from './frame-items.ts'
import { sidePage, uprightPage } from './page-geometry.ts'
import { type FlowItem, type Page, paginate, type PageSlice } from './paginate.ts'
import type { PaperProfile } from './profile.ts'

/** A block of the text as the flow needs it: title and subtitle have no section. */
export type TextBlock = {
  readonly kind: 'title' | 'subtitle' | 'block'
  readonly section: string | null
  readonly item: FlowItem
}

export type FlowSource = { readonly frame: FrameItem } | { readonly block: number }

/** A page as it prints; a blank page and the page of 版记 alone have no number (GB/T 9704-2012, 7.5). */
export type PaperPage = Page & { readonly number: number | null }

export type PaperLayout = {
  readonly pages: readonly PaperPage[]
  /** What each item of the pages' slices is. */
  readonly sources: readonly FlowSource[]
}

/** Room for the rule above the notes of a page. */
export const NOTE_GAP = 300

/**
 * The pages of a paper: its text, measured elsewhere, with its frame around it. `blocks` are in the order of the text;
 * what prints nothing has no lines.
 */
export function layPaper(
  blocks: readonly TextBlock[],
  frame: readonly FrameItem[],
  profile: PaperProfile,
): PaperLayout {
  const { items, sources } = arrange(blocks, frame, profile)
  const room = {
    upright: uprightPage(profile).areaHeight,
    side: sidePage(profile).areaHeight,
    noteGap: NOTE_GAP,
  }
  const isImprint = (slice: PageSlice | undefined) => {
    const source = slice === undefined ? undefined : sources[slice.item]
    return source !== undefined && 'frame' in source && source.frame.id === 'imprint'
  }
  const pages: PaperPage[] = []
  for (const page of paginate(items, room)) {
    const last = page.slices.at(-1)
    if (last === undefined || !isImprint(last)) {
      pages.push({ ...page, number: pages.length + 1 })
      continue
    }
    // 版记 stands at the foot of its page; apart from the text it stands on the back of a sheet.
    const slices = [...page.slices.slice(0, -1), { ...last, top: room.upright - last.height }]
    const isApart = items[last.item]?.pageBefore === true
    if (isApart && pages.length % 2 === 0) {
      pages.push({ side: false, slices: [], notes: [], used: 0, number: null })
    }
    pages.push({ ...page, slices, number: isApart ? null : pages.length + 1 })
  }
  return { pages, sources }
}

function arrange(
  blocks: readonly TextBlock[],
  frame: readonly FrameItem[],
  profile: PaperProfile,
): { items: FlowItem[]; sources: FlowSource[] } {
  const items: FlowItem[] = []
  const sources: FlowSource[] = []
  const { line } = profile.body
  // One blank line parts the title, with what belongs to it, from the text (7.3.1).
  let isTitleOpen = false
  const add = (source: FlowSource, item: FlowItem, belongsToTitle = false) => {
    const hasHeight = item.content.kind !== 'lines' || item.content.count > 0
    const gap = isTitleOpen && !belongsToTitle && hasHeight ? line : 0
    if (hasHeight) isTitleOpen = belongsToTitle
    items.push(gap === 0 ? item : { ...item, before: item.before + gap })
    sources.push(source)
  }
  const addFrame = (place: FrameItem['place'], only?: string) => {
    for (const one of frame) {
      if (one.place !== place || (only !== undefined && one.id !== only)) continue
      add({ frame: one }, one.item, one.id === 'meeting' || one.id === 'reporter')
    }
  }
  const hasHead = frame.some(({ id }) => id === 'head')
  const afterContents =
    frame.some(({ id }) => id === 'contents') && !frame.some(({ id }) => id === 'stage' || id === 'head')

  addFrame('top')
  let isUnderTitle = false
  let isUnderText = false
  const underTitle = () => {
    if (!isUnderTitle) addFrame('under-title')
    isUnderTitle = true
  }
  const underText = () => {
    underTitle()
    if (!isUnderText) addFrame('under-text')
    isUnderText = true
  }
  let attachment = ''
  for (const [index, { kind, section, item }] of blocks.entries()) {
    if (kind === 'block') {
      underTitle()
      const isAttached = section !== null && (ATTACHMENT_IDS as readonly string[]).includes(section)
      if (isAttached && section !== attachment) {
        underText()
        attachment = section
        addFrame('above-attachment', section)
      }
      // The name of an attachment has a blank line below it, as a title has (7.3.7).
      const isNamed = isAttached && blocks[index - 1]?.section !== section && item.keepNext === true
      add({ block: index }, item, isNamed)
    } else {
      const above = kind === 'title' && hasHead ? profile.linesAboveTitle * line : 0
      const pageBefore = kind === 'title' && afterContents ? { pageBefore: true } : {}
      add({ block: index }, { ...item, before: above, ...pageBefore }, true)
    }
  }
  underText()
  addFrame('end')
  return { items, sources }
}
