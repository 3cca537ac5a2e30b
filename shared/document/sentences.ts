/** A sentence of a line: its text and where it stands in it (UTF-16 offsets). */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number }

/**
 * The sentences of a line with their full stops; ends inside quotation marks and brackets do not count, a quotation
 * mark behind an end belongs to its sentence. Together they are the whole line.
 */
export function sentencesOf(line: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] ?? ''
    if ('“‘《（(【'.includes(char)) depth += 1
    else if ('”’》）)】'.includes(char)) depth = Math.max(0, depth - 1)
    if (char === '\n') depth = 0
    else if (depth > 0 || !'。！？'.includes(char)) continue
    while ('”’'.includes(line[at + 1] ?? ' ')) at += 1
    sentences.push({ text: line.slice(start, at + 1), start, end: at + 1 })
    start = at + 1
  }
  if (start < line.length) sentences.push({ text: line.slice(start), start, end: line.length })
  return sentences
}

/** The sentence that holds an offset, trimmed; the last one behind the end. */
export function sentenceAt(line: string, offset: number): string {
  const sentences = sentencesOf(line)
  const found = sentences.find(({ start, end }) => start <= offset && offset < end) ?? sentences.at(-1)
  return (found?.text ?? '').trim()
}
