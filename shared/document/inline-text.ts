import type { Inline } from './model.ts'

/** What an inline adds to the visible text of its line: a break is \n, a footnote's mark takes no room. */
export function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'figure':
      return inline.text
    case 'break':
      return '\n'
    case 'note':
      return ''
  }
}
