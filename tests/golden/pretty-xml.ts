/** One element a line, indented, so that a difference in a committed part is readable. Text keeps its spaces. */
export function prettyXml(xml: string): string {
  let depth = 0
  const lines: string[] = []
  for (const token of xml.match(/<[^>]+>[^<]*/g) ?? []) {
    const [tag = '', text = ''] = /^(<[^>]+>)([^]*)$/.exec(token)?.slice(1) ?? []
    const closing = tag.startsWith('</')
    if (closing) depth -= 1
    // A closing tag right after its text stays on the text's line.
    const last = lines.length - 1
    if (closing && lines[last]?.match(/>[^<]+$/)) lines[last] += tag
    else lines.push('  '.repeat(depth) + tag + (text.trim() === '' ? '' : text))
    if (!closing && !tag.endsWith('/>') && !tag.startsWith('<?')) depth += 1
  }
  return `${lines.join('\n').replace(/ (xmlns:\w+|mc:Ignorable)="[^"]*"/g, '')}\n`
}
