import type { Measure } from '../document/model.ts'
import type { Comparison } from '../figures/comparison.ts'
import { chinesePeriod, chineseStart } from './chinese-dates.ts'
import type { SheetRow } from './sheet-model.ts'
import type { SheetProof } from './sheet-proof.ts'

/** 上年303件 and 增长7.5%; where the two cannot be set against each other, the plain reason. */
export function describeLast(measure: Measure | undefined, { last }: SheetProof): SheetRow['last'] {
  if (measure === 'years' || measure === 'first') return { text: null, change: '不作比较' }
  if (last === null) return { text: null, change: '台账本期没有这个数，不作比较' }
  const name = last.name === '上年' ? last.name : `${last.name}（${chinesePeriod(last)}）`
  const text = last.text === null ? null : name + last.text
  const { comparison } = last
  if (comparison.kind !== 'blocked') return { text, change: comparison.text }
  return { text, change: reason(comparison, name) }
}

function reason({ why, since }: Extract<Comparison, { kind: 'blocked' }>, name: string): string {
  switch (why) {
    case 'no-previous':
      return `${name}无记录`
    case 'basis':
      return `口径自${chineseStart(since)}起不同，不作比较`
    case 'unit':
      return '两期单位不同，不作比较'
    case 'approximate':
      return '有概数，不算增幅'
    case 'zero':
      return '上期为零，不算增幅'
    case 'not-a-count':
      return '不是计数，不作比较'
  }
}
