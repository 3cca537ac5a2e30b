import { $getNearestNodeFromDOMNode, $isElementNode, HISTORIC_TAG, type LexicalEditor } from 'lexical'
import { layPaper } from '#shared/paper/flow.ts'
import type { FrameItem } from '#shared/paper/frame-items.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { $blockMark } from '../nodes/block-state.ts'
import { fitTable } from '../views/table-fit.ts'
import { markCaretTitle, paintTitleLines } from '../views/title-lines.ts'
import { bareElements } from './bare-elements.ts'
import { bringCaretBack, caretBox } from './caret-in-sight.ts'
import { type FlowBlock, flowBlocks, isTitle } from './flow-blocks.ts'
import {
  type BlockGap,
  measureBlock,
  type MeasuredBlock,
  NOTHING,
  sameMeasure,
  textBlock,
} from './measure-blocks.ts'
import type { PagesView } from './pages-view.ts'
import { applyPlace, placeBlocks, placePages } from './place-blocks.ts'

/** What the pages are made for. `width` is that of a page on the screen in pixels. */
export type PagesInput = {
  readonly profile: PaperProfile
  readonly frame: readonly FrameItem[]
  readonly width: number
}

export type PagesWatch = {
  /** Lays the pages anew for another profile, frame or width. */
  set(input: PagesInput): void
  /** Called after every change of the pages. */
  onPages(listener: (view: PagesView) => void): () => void
  stop(): void
}

/** Room between two pages on the desk, in twentieths of a point. */
const BETWEEN = 300

/**
 * Keeps the text of an editor on pages. A key costs the measure of the paragraph it stands in; pages are laid anew only
 * when that paragraph takes more or fewer lines, and only blocks that must move are touched. Works once a frame, before
 * the frame is painted.
 */
export function watchPages(editor: LexicalEditor): PagesWatch {
  let input: PagesInput | null = null
  let view: PagesView | null = null
  let frame = 0
  let isStale = true
  let isFramed = false
  let lastBare: ReadonlySet<HTMLElement> = new Set()
  let laidFor: PaperProfile | null = null
  const measured = new WeakMap<HTMLElement, MeasuredBlock>()
  const gaps = new WeakMap<HTMLElement, readonly BlockGap[]>()
  const dirty = new Set<HTMLElement>()
  const listeners = new Set<(view: PagesView) => void>()

  const run = () => {
    frame = 0
    const root = editor.getRootElement()
    if (root === null || input === null || root.offsetParent === null) return
    const caret = caretBox(root)
    const next = layOut(root, input)
    if (next === null) return
    const desk = root.closest<HTMLElement>('.desk')
    if (desk !== null && view !== null) bringCaretBack(root, desk, caret)
    view = next
    for (const listener of listeners) listener(next)
  }
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(run)
  }

  /** null when nothing moved. */
  const layOut = (root: HTMLElement, { profile, frame: items, width }: PagesInput): PagesView | null => {
    const scale = width / profile.page.width
    const blocks = flowBlocks(root, (element) => blockIdOf(editor, element))
    markCaretTitle(root)
    const bare = bareElements(editor)
    for (const element of [...bare, ...lastBare]) {
      if (bare.has(element) === lastBare.has(element)) continue
      element.toggleAttribute('data-bare', bare.has(element))
      dirty.add(element)
    }
    lastBare = bare
    const stale = blocks.filter(({ element }) => isStale || dirty.has(element) || !measured.has(element))
    // Gaps stand between lines of the height they were made for; among others they would push a line down.
    for (const block of laidFor === profile ? [] : blocks) {
      if ((gaps.get(block.element) ?? []).length === 0) continue
      applyPlace(block, { above: 0, gaps: [], height: 0 }, profile.body.line)
      gaps.delete(block.element)
    }
    laidFor = profile
    // What is out of sight may be laid out by an older size only; asked for now, it must be true. The rest stays as it
    // is: to set it would cost the style of every figure in it.
    const hidden = stale.filter(({ element }) => isSkipped(element))
    for (const { element } of hidden) element.style.contentVisibility = 'visible'
    for (const block of stale) {
      if (isTitle(block)) paintTitleLines(block.element)
      if (block.kind === 'table') fitTable(block.element, profile)
    }
    let isMoved = isStale || !isFramed || view === null || !sameBlocks(view.blocks, blocks)
    for (const block of stale) {
      const { element } = block
      const before = measured.get(element)
      const now = measureBlock(block, {
        scale,
        profile,
        gapsOf: (one) => gaps.get(one) ?? [],
        isBare: (one) => bare.has(one),
      })
      if (before === undefined || !sameMeasure(before, now)) isMoved = true
      measured.set(element, now)
      // By itself again, it is measured anew.
      if (block.partner !== undefined) measured.delete(block.partner)
    }
    for (const { element } of hidden) element.style.contentVisibility = ''
    dirty.clear()
    if (!isMoved) return null
    isStale = false
    isFramed = true
    const measures = blocks.map(({ element }) => measured.get(element) ?? NOTHING)
    const layout = layPaper(
      blocks.map((block, index) => textBlock(block, measures[index] ?? NOTHING)),
      items,
      profile,
    )
    const pages = placePages(layout, profile, BETWEEN)
    const places = placeBlocks(layout, pages, blocks, measures, profile)
    for (const [index, block] of blocks.entries()) {
      const place = places[index]
      if (place === undefined) continue
      applyPlace(block, place, isTitle(block) ? profile.title.line : profile.body.line)
      gaps.set(block.element, place.gaps)
    }
    return { layout, pages, blocks }
  }

  const stops = [
    editor.registerUpdateListener(({ dirtyElements, tags }) => {
      if (tags.has(HISTORIC_TAG)) isStale = true
      for (const key of dirtyElements.keys()) {
        const block = blockAround(editor.getElementByKey(key))
        if (block !== null) dirty.add(block)
      }
      // The caret alone can make a line of what prints nothing, and take it away again.
      schedule()
    }),
    editor.registerRootListener((root) => {
      isStale = true
      if (root !== null) schedule()
    }),
  ]
  // Another font, another width of every line.
  const onFonts = () => {
    isStale = true
    schedule()
  }
  void document.fonts.ready.then(onFonts)
  document.fonts.addEventListener('loadingdone', onFonts)

  return {
    set(next) {
      if (next.profile !== input?.profile || next.width !== input.width) isStale = true
      if (next.frame !== input?.frame) isFramed = false
      input = next
      if (isStale || !isFramed) schedule()
    },
    onPages(listener) {
      listeners.add(listener)
      if (view !== null) listener(view)
      return () => listeners.delete(listener)
    },
    stop() {
      cancelAnimationFrame(frame)
      document.fonts.removeEventListener('loadingdone', onFonts)
      for (const stop of stops) stop()
      listeners.clear()
    },
  }
}

/** The element of the flow that an element stands in; null for the page, a part and lists. */
function blockAround(element: HTMLElement | null): HTMLElement | null {
  let found: HTMLElement | null = element
  while (found !== null) {
    const parent: HTMLElement | null = found.parentElement
    if (parent === null) return null
    if (found.tagName === 'LI' && found.querySelector('ul, ol') === null) return found
    const isList = found.tagName === 'UL' || found.tagName === 'OL'
    if (parent.classList.contains('zs-part') || parent.classList.contains('zs-page')) {
      if (isList || found.classList.contains('zs-part')) return null
      // A paragraph behind a run-in heading is measured with it.
      const before = found.previousElementSibling
      const isBehind = found.hasAttribute('data-runs-on') && before instanceof HTMLElement
      return isBehind ? before : found
    }
    found = parent
  }
  return null
}

function blockIdOf(editor: LexicalEditor, element: HTMLElement): string | undefined {
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(element)
    return $isElementNode(node) ? $blockMark(node).id : undefined
  })
}

function sameBlocks(a: readonly FlowBlock[], b: readonly FlowBlock[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ element, kind }, at) => element === b[at]?.element && kind === b[at].kind)
  )
}

/** Whether the contents of a block are not laid out because they are out of sight; the block itself always is. */
function isSkipped(element: HTMLElement): boolean {
  return element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false
}
