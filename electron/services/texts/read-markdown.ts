import type { ReadLine } from './text-lines.ts'

/** Lines of a Markdown text: headings by their #, marks of lists, quotes and emphasis taken away, table rows with tabs. */
export function readMarkdown(text: string): ReadLine[] {
  return text.split('\n').map((raw): ReadLine => {
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(raw)
    if (heading) return { text: bare(heading[2] ?? ''), kind: 'heading', level: (heading[1] ?? '').length }
    const row = /^\s*\|(.+)\|\s*$/.exec(raw)
    if (row && /^[\s|:-]+$/.test(row[1] ?? '')) return { text: '', kind: 'text', level: 0 }
    if (row) {
      const cells = (row[1] ?? '').split('|').map((cell) => bare(cell.trim()))
      return { text: cells.join('\t'), kind: 'table', level: 0 }
    }
    const plain = raw.replace(/^\s*(?:>\s*)+/, '').replace(/^\s*[-*+]\s+/, '')
    return { text: /^(?:\s*[-*_]){3,}\s*$|^```/.test(plain) ? '' : bare(plain), kind: 'text', level: 0 }
  })
}

function bare(text: string): string {
  return text.replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
}
