import type { Heading, Section } from '../document/model.ts'
import { numberHeadings } from '../document/numbering.ts'
import { blockTexts } from '../document/plain-text.ts'
import { runInParagraph } from '../document/run-in.ts'
import { isAttachment } from '../document/section-names.ts'
import { fullWidth } from '../paper/title-lines.ts'
import { foundIn, type FoundMatter } from './make-finding.ts'
import type { PaperCheck } from './paper-check.ts'
import type { PaperText } from './paper-texts.ts'

const LEVEL_NAMES = ['', '一级', '二级', '三级', '四级'] as const
/** Two lines of 28 characters, and the length from which a heading is no heading any more. */
const TWO_LINES = 56
const FAR_TOO_LONG = 300
const STOP = /[。！？；，;,!?]$/u

/** Headings that skip a level, say nothing, head nothing, end with the wrong mark or are too long (format.md 3). */
export function checkHeadings({ document, texts }: PaperCheck): FoundMatter[] {
  const numbers = numberHeadings(document)
  const names = new Map(
    texts.flatMap((place) => (place.kind === 'name' ? [[place.section?.id, place] as const] : [])),
  )
  const places = new Map(
    texts.flatMap((place) => (place.kind === 'line' ? [[place.block?.id, place] as const] : [])),
  )
  return document.parts.flatMap((section) => {
    const name = names.get(section.id)
    const own = name === undefined ? [] : checkName(section, name, numbers.sections.get(section.id) ?? '')
    return [...own, ...checkBlocks(section, places, numbers.blocks)]
  })
}

function checkName(section: Section, place: PaperText, number: string): FoundMatter[] {
  const words = (section.heading ?? '').trim()
  if (section.heading === null) return []
  const hasText = section.blocks.some(isVisible)
  if (words === '') {
    if (!hasText || isAttachment(section.id)) return []
    const message = '这一部分有正文，但没有标题。'
    return [foundIn(place, { rule: 'heading-empty', severity: 'warn', message })]
  }
  const bare = hasText
    ? []
    : [
        foundIn(place, {
          rule: 'heading-empty',
          severity: 'warn',
          message: `“${short(words)}”下面没有内容。`,
        }),
      ]
  return [...bare, ...checkEnd(place, words), ...checkLength(place, number + words)]
}

function checkBlocks(
  { blocks }: Section,
  places: ReadonlyMap<string | undefined, PaperText>,
  numbers: ReadonlyMap<string, string>,
): FoundMatter[] {
  const found: FoundMatter[] = []
  let above = 1
  for (const [index, block] of blocks.entries()) {
    const place = places.get(block.id)
    if (block.type !== 'heading' || place === undefined) continue
    const words = place.text.trim()
    if (words === '') {
      found.push(
        foundIn(place, { rule: 'heading-empty', severity: 'warn', message: '这里有一个没有文字的标题。' }),
      )
      continue
    }
    if (block.level > above + 1) {
      const message = `“${short(words)}”是${LEVEL_NAMES[block.level]}标题，上面却没有${LEVEL_NAMES[above + 1]}标题。`
      found.push(foundIn(place, { rule: 'heading-order', severity: 'warn', message }))
    }
    above = block.level
    const partner = runInParagraph(blocks, index)
    const joins = partner !== null && isVisible(partner)
    if (!joins && headsNothing(block, blocks.slice(index + 1))) {
      const message = `“${short(words)}”下面没有内容。`
      found.push(foundIn(place, { rule: 'heading-empty', severity: 'warn', message, what: 'bare' }))
    }
    if (joins) found.push(...checkRunIn(place, words))
    else if (block.runIn !== true) found.push(...checkEnd(place, words))
    found.push(...checkLength(place, (numbers.get(block.id) ?? '') + words, joins))
  }
  return found
}

/** Nothing visible stands between the heading and the next one of its own or a higher level. */
function headsNothing({ level }: Heading, after: Section['blocks']): boolean {
  const next = after.find(isVisible)
  return next === undefined || (next.type === 'heading' && next.level <= level)
}

function isVisible(block: Section['blocks'][number]): boolean {
  return (
    block.type === 'image' || block.type === 'table' || blockTexts(block).some((text) => text.trim() !== '')
  )
}

function checkEnd(place: PaperText, words: string): FoundMatter[] {
  if (!STOP.test(words)) return []
  const message = `单独成行的标题末尾不用“${words.at(-1) ?? ''}”。`
  return [
    foundIn(
      place,
      { rule: 'heading-end', severity: 'warn', message },
      place.text.length - 1,
      place.text.length,
    ),
  ]
}

function checkRunIn(place: PaperText, words: string): FoundMatter[] {
  if (/[。！？]$/u.test(words)) return []
  const message = '段首句后面紧接正文，末尾要用句号。'
  return [
    foundIn(
      place,
      { rule: 'heading-end', severity: 'warn', message },
      place.text.length - 1,
      place.text.length,
    ),
  ]
}

function checkLength(place: PaperText, printed: string, joins = false): FoundMatter[] {
  const length = Math.ceil(fullWidth(printed)) + 2
  if (length > FAR_TOO_LONG) {
    const message = `这个标题有 ${[...printed].length} 个字，过长，请改作正文。`
    return [foundIn(place, { rule: 'heading-long', severity: 'warn', message })]
  }
  if (joins || length <= TWO_LINES) return []
  const message = `这个标题有 ${[...printed].length} 个字，超过两行，请压缩。`
  return [foundIn(place, { rule: 'heading-long', severity: 'note', message })]
}

function short(words: string): string {
  const characters = [...words.replace(/\s+/gu, ' ')]
  return characters.length > 16 ? `${characters.slice(0, 15).join('')}…` : characters.join('')
}
