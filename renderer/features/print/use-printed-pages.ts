import { useEffect, useState, type RefObject } from 'react'
import type { ReviewDocument } from '#shared/document/model.ts'
import { layPaper } from '#shared/paper/flow.ts'
import { flowBlocks } from '../../editor/pages/flow-blocks.ts'
import { measureBlock, textBlock } from '../../editor/pages/measure-blocks.ts'
import { placePages } from '../../editor/pages/place-blocks.ts'
import { joinRunIns } from '../../editor/views/run-ins.ts'
import { fitTable } from '../../editor/views/table-fit.ts'
import type { PagesView } from '../../editor/pages/pages-view.ts'
import type { PaperView } from '../pages/use-paper-view.ts'
import { paperDom } from './paper-dom.ts'

/** Pixels of a twentieth of a point at 96 dpi. */
const SCALE = 96 / 1440

/**
 * The pages of a document, laid out in `bench`, an element out of sight with the type of the paper; null until all
 * pictures and fonts are there.
 */
export function usePrintedPages(
  bench: RefObject<HTMLElement | null>,
  document: ReviewDocument,
  paper: PaperView,
): PagesView | null {
  const [view, setView] = useState<PagesView | null>(null)
  useEffect(() => {
    const place = bench.current
    if (place === null) return
    let isGone = false
    const flow = paperDom(document, paper.parts)
    place.replaceChildren(flow)
    void settled(flow).then(() => {
      if (isGone) return
      joinRunIns(flow)
      setView(layOut(flow, paper))
    })
    return () => {
      isGone = true
    }
  }, [bench, document, paper])
  return view
}

function layOut(flow: HTMLElement, { profile, frame }: PaperView): PagesView {
  for (const table of flow.querySelectorAll('table')) fitTable(table, profile)
  const blocks = flowBlocks(flow, (element) => element.dataset['block'])
  const measures = blocks.map((block) =>
    measureBlock(block, { scale: SCALE, profile, gapsOf: () => [], isBare: () => false }),
  )
  const texts = blocks.flatMap((block, index) => {
    const measured = measures[index]
    return measured === undefined ? [] : [textBlock(block, measured)]
  })
  const layout = layPaper(texts, frame, profile)
  return { layout, blocks, pages: placePages(layout, profile, 0) }
}

/** Resolves when fonts and pictures are loaded; one that cannot be is named in its place. */
async function settled(flow: HTMLElement): Promise<void> {
  await document.fonts.ready
  const pictures = [...flow.querySelectorAll('img')]
  await Promise.all(
    pictures.map((picture) =>
      picture.decode().catch(() => picture.closest('figure')?.setAttribute('data-missing', '')),
    ),
  )
}
