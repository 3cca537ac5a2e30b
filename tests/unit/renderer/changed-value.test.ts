import { expect, test } from 'vitest'
import { changedValue } from '../../../renderer/features/ledger/changed-value.ts'
import { en, zhCN } from '../../../renderer/text/dictionary.ts'

test.each([
  ['part', 'unity', '团结联谊', 'Unity and friendship'],
  ['part', '团结联谊', '团结联谊', 'Unity and friendship'],
  ['part', '', '', ''],
  ['highlight', '是', '是', 'yes'],
  ['highlight', '否', '否', 'no'],
  ['title', '是', '是', '是'],
] as const)(
  'a change of %s to “%s” is shown in the words of the window',
  (field, written, chinese, english) => {
    expect(changedValue(field, written, zhCN)).toBe(chinese)
    expect(changedValue(field, written, en)).toBe(english)
  },
)
