import { isSansSerif, substituteStack } from '#shared/paper/fonts.ts'
import { latinFamily } from './latin-face.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'

/** The CSS font-family of a font of a profile, its substitutes behind it; `latin` first, where digits have their own. */
export function fontStack(name: string, latin: string | null): string {
  const families = [...(latin === null ? [] : [latinFamily(latin)]), name, ...substituteStack(name)]
  const named = [...new Set(families)].map((family) => `'${family}'`)
  return [...named, isSansSerif(name) ? 'sans-serif' : 'serif'].join(', ')
}

/** The custom properties that give a page the type of a profile. */
export function fontVariables(profile: PaperProfile): Record<string, string> {
  const { body, title, subtitle, headings, table, tableHead, caption, mark, pageNumber, imprint, latin } =
    profile
  const stack = (font: string) => fontStack(font, latin)
  return {
    '--font-body': stack(body.font),
    '--font-title': stack(title.font),
    '--font-subtitle': stack(subtitle.font),
    '--font-heading1': stack(headings[0].font),
    '--font-heading2': stack(headings[1].font),
    '--font-heading3': stack(headings[2].font),
    '--font-heading4': stack(headings[3].font),
    '--font-table': stack(table.font),
    '--font-table-head': stack(tableHead.font),
    '--font-caption': stack(caption.font),
    '--font-mark': stack(mark.font),
    '--font-imprint': stack(imprint.font),
    '--font-number': fontStack(pageNumber.look.font, null),
    '--bold-heading2': headings[1].bold ? '700' : '400',
    '--bold-heading3': headings[2].bold ? '700' : '400',
    '--row': `calc(${body.line} * var(--tw))`,
    '--title-row': `calc(${title.line} * var(--tw))`,
  }
}
