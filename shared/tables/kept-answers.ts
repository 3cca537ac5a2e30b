/** A reading with its answers kept, at most `most` of them: a table says few things in many cells. */
export function kept<T>(read: (text: string) => T, most = 2000): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = read(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
