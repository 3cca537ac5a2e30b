import { expect, test } from 'vitest'
import { createTelling } from '#shared/drafting/telling.ts'
import { activity } from '../../support/compose.ts'

const SENTENCES = [
  '围绕大力优化营商环境开展重点提案办理协商，市长领衔督办，推动全链条审批服务。',
  '巩固拓展团结联谊的平台，举办新年茶话会、“三胞”眷属中秋联谊会。',
  '围绕推进脱贫攻坚与乡村振兴有效衔接开展专题协商，赴县市区和省内外考察调研。',
  '',
]
const tellers = (title: string, summary = '') => createTelling(SENTENCES)(activity('r', { title, summary }))

test('a record is told by its title, also in other words around it', () => {
  expect(tellers('“三胞”眷属中秋联谊会')).toEqual([1])
  expect(tellers('2024年新年茶话会（第二批）')).toEqual([1])
  expect(tellers('推进脱贫攻坚与乡村振兴有效衔接')).toEqual([2])
})

test('a record is told by a clause of its summary', () => {
  expect(tellers('省里来人', '参加座谈。赴县市区和省内外考察调研，形成报告')).toEqual([2])
})

test('a short title must stand whole: many records are named alike', () => {
  expect(tellers('重点提案督办（第3件）')).toEqual([])
  expect(tellers('新春茶话会')).toEqual([])
  expect(tellers('考察调研')).toEqual([])
})

test('a record without words is told nowhere', () => {
  expect(tellers('（第3件）', '')).toEqual([])
  expect(tellers('！', '短句')).toEqual([])
})
