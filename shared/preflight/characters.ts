import { ILLEGAL } from '../document/legal-text.ts'
import { gb2312 } from './gb2312.ts'
import { foundIn, type FoundMatter } from './make-finding.ts'
import type { PaperCheck } from './paper-check.ts'
import type { PaperText } from './paper-texts.ts'

/**
 * Characters that the face of their text lacks: 仿宋_GB2312 and its kin hold GB 2312 only, which has no 䶮 and no 〇. Each
 * once a block and face; Chinese ones are warned of, since they mostly stand in names.
 */
export function findRareCharacters({ texts }: PaperCheck): FoundMatter[] {
  const told = new Set<string>()
  return texts.flatMap((place) => {
    if (!place.font.endsWith('_GB2312')) return []
    return [...rareIn(place.text)].flatMap(([character, at]) => {
      const key = [place.section?.id, place.block?.id, place.field, place.font, character].join('/')
      if (told.has(key)) return []
      told.add(key)
      const isHan = /\p{Script=Han}/u.test(character)
      const message = isHan
        ? `${place.font} 里没有“${character}”字，打印时会换成别的字体，和上下文不一样；人名、地名请特别留意。`
        : `${place.font} 里没有“${character}”这个符号，打印时会换成别的字体。`
      const severity = isHan ? 'warn' : 'note'
      const matter = { rule: 'rare-character', severity, message, what: character } as const
      return [foundIn(place, matter, at, at + character.length)]
    })
  })
}

/** Each visible character outside of GB 2312 with where it stands first. */
function rareIn(text: string): Map<string, number> {
  const rare = new Map<string, number>()
  const repertoire = gb2312()
  let at = 0
  for (const character of text) {
    if (character > '\u{7E}' && !repertoire.has(character) && isVisible(character) && !rare.has(character)) {
      rare.set(character, at)
    }
    at += character.length
  }
  return rare
}

/** What the rule for unprintable characters does not tell already. */
function isVisible(character: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && !/\p{Emoji_Presentation}/u.test(character)
}

type Kind = { readonly name: string; readonly pattern: RegExp; readonly message: (found: string) => string }

const KINDS: readonly Kind[] = [
  {
    name: 'illegal',
    pattern: ILLEGAL,
    message: (found) => `这里有文件不能保存的字符（${found}），导出时会去掉。`,
  },
  {
    name: 'private',
    pattern: /\p{Co}/gu,
    message: (found) =>
      `这里有只在造字的电脑上才看得见的字（${found}），别的电脑会显示成方框，请换成标准字。`,
  },
  {
    name: 'emoji',
    pattern: /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}/gu,
    message: (found) => `公文里不用表情符号（${found}），导出时会照样留下，请删去。`,
  },
  {
    name: 'hidden',
    pattern: /[\u{AD}\u{61C}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}\u{2066}-\u{2069}\u{FEFF}]/gu,
    message: (found) => `这里有看不见的字符（${found}），会打乱文字的次序或断行，导出时会照样留下，请删去。`,
  },
]

/** Characters that paper or file cannot show, and what the export makes of them; one finding a kind and text. */
export function findUnprintable({ texts }: PaperCheck): FoundMatter[] {
  return texts.flatMap((place) => KINDS.flatMap((kind) => tellKind(place, kind)))
}

function tellKind(place: PaperText, { name, pattern, message }: Kind): FoundMatter[] {
  const found = [...place.text.matchAll(pattern)]
  const [first] = found
  if (first === undefined) return []
  const shown = new Set(found.map(([character]) => (name === 'emoji' ? character : codeOf(character))))
  const list = [...shown].slice(0, 5).join('、') + (shown.size > 5 ? '等' : '')
  const matter = { rule: 'unprintable', severity: 'warn', message: message(list), what: name } as const
  return [foundIn(place, matter, first.index, first.index + first[0].length)]
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
