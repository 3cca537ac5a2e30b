import type { FigureProblem } from '#shared/domain/figure-problem.ts'

/** What is wrong with a typed figure and how to write it; the Chinese twin is describeFigureProblem. */
export function figureProblemEn({ code, piece, data }: FigureProblem): string {
  const what = `“${piece.slice(0, 24)}”`
  const word = `“${data.slice(0, 24)}”`
  switch (code) {
    case 'empty':
      return 'No figure is written'
    case 'not-a-number':
      return `${word} in ${what} is not a number; write it like 立案3件`
    case 'vague-number':
      return `${word} in ${what} is no definite number; write one, such as 40余次`
    case 'negative':
      return `${what} is negative; a figure cannot be below zero`
    case 'missing-unit':
      return `${what} has no unit; write it like 3件 or 290多万元`
    case 'bad-unit':
      return `${word} in ${what} cannot be a unit; separate figures with a comma`
    case 'too-many-decimals':
      return `${what} has too many decimals; four at most`
    case 'too-large':
      return `${what} is above 900 billion; use 万 or 亿 in the unit`
    case 'double-approximation':
      return `${what} is marked approximate twice (${data}); keep one word`
    case 'missing-equals':
      return `${what} has no “=”; write it like 提案立案=326 件`
    case 'missing-label':
      return `${what} does not say what it counts; put the name before the number`
    case 'label-too-long':
      return `The name ${what} is too long; at most ${data} characters`
    case 'trailing-text':
      return `${what} has ${word} after its unit; write name, number, unit, such as 意见建议110余条`
    case 'too-many-figures':
      return `A record holds at most ${data} figures`
  }
}
