/**
 * Kinds that make up a whole between them, each kind by the words that name it. Where a text lists all of a row, they have
 * to add up whether it says so or not.
 */
const ROWS: readonly (readonly RegExp[])[] = [
  [/集体/, /个人|^委员|联名/],
  [/大会提案|会议提案|会议期间|全会期间/, /平时|闭会/],
  [/已解决|已经解决|解决或|已采纳|A类/, /正在解决|列入|计划|B类/, /暂|难以|C类/, /参考|D类/],
  [/已解决|已经解决|解决或|已采纳|A类/, /正在解决|列入|计划|B类/, /暂|难以|参考|C类/],
  [/^(?:很|非常)?满意/, /基本满意/, /不满意/],
  [/线上/, /线下/],
  [/口头/, /书面/],
]

/** How many of the names, from the first on, are just one row of exclusive kinds; 0 when none is. */
export function exclusiveKinds(names: readonly string[]): number {
  const row = ROWS.find(
    (kinds) =>
      kinds.length <= names.length &&
      kinds.every((kind) => names.slice(0, kinds.length).filter((name) => kind.test(name)).length === 1),
  )
  return row?.length ?? 0
}

/** Whether the names differ in a numeral alone: 一次会议, 二次会议; 2023年, 2024年. Such parts exclude each other. */
export function isSeries(names: readonly string[]): boolean {
  const bare = new Set(names.map((name) => name.replaceAll(/[\d〇零一二两三四五六七八九十百]+/g, '')))
  return names.length > 1 && bare.size === 1 && !bare.has('') && new Set(names).size === names.length
}
