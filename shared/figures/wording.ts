/**
 * Words that a 表述 indicator can print, strongest claim first. 全覆盖 stands before 首次 because labels such as
 * 首次实现全覆盖 claim the coverage.
 */
const WORDINGS = ['全覆盖', '首次', '首批', '首创', '首个', '首家', '首例', '率先', '第一次', '连续', '全部']

/**
 * The wording that a 表述 indicator stands for: the first of WORDINGS in its label, else in the titles, newest
 * first. null when none says anything, so that the figure itself has to speak.
 */
export function wordingOf(label: string, titles: readonly string[]): string | null {
  for (const text of [label, ...titles]) {
    const found = WORDINGS.find((word) => text.includes(word))
    if (found !== undefined) return found
  }
  return null
}
