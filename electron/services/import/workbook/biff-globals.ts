import { BIFF, BiffReader, biffRecords, type BiffText } from './biff-stream.ts'
import { kindOfFormat, type NumberKind } from './number-format.ts'
import { locked, unreadable } from './refusals.ts'

export type BiffSheetSource = { readonly name: string; readonly hidden: boolean; readonly at: number }

/** What the sheets of an old workbook share. */
export type BiffGlobals = {
  readonly text: BiffText
  readonly is1904: boolean
  readonly hasExternalLinks: boolean
  readonly styles: readonly NumberKind[]
  readonly strings: readonly string[]
  readonly sheets: readonly BiffSheetSource[]
}

const BIFF8 = 0x600
const BIFF5 = 0x500

/** @throws BiffFault, ServiceError file-unreadable for encrypted and older streams */
export function readBiffGlobals(stream: Uint8Array, name: string): BiffGlobals {
  const codes = new Map<number, string>()
  const formats: number[] = []
  const sheets: BiffSheetSource[] = []
  const shared: Uint8Array[] = []
  let isOld = false
  let decoder: BiffText['decoder'] = new TextDecoder('gbk')
  let is1904 = false
  let hasExternalLinks = false
  let last = -1
  let isFirst = true
  for (const { id, body } of biffRecords(stream)) {
    const fields = new BiffReader(body)
    if (isFirst) {
      const version = id === BIFF.begin ? fields.u16() : 0
      if (version !== BIFF8 && version !== BIFF5) {
        throw unreadable(name, { code: 'file-old-format' })
      }
      isOld = version === BIFF5
      isFirst = false
      continue
    }
    if (id === BIFF.end) break
    if (id === BIFF.filePass) throw locked(name)
    if (id === BIFF.continued) {
      if (last === BIFF.strings) shared.push(body)
      continue
    }
    last = id
    if (id === BIFF.dateMode) is1904 = fields.u16() === 1
    else if (id === BIFF.codePage) decoder = decoderOf(fields.u16())
    else if (id === BIFF.format) {
      const place = fields.u16()
      codes.set(place, fields.characters(isOld ? fields.u8() : fields.u16(), { isOld, decoder }))
    } else if (id === BIFF.xf) {
      fields.skip(2)
      formats.push(fields.u16())
    } else if (id === BIFF.strings) shared.push(body)
    else if (id === BIFF.externalBook && body.length > 4) hasExternalLinks = true
    else if (id === BIFF.sheet) {
      const at = fields.u32()
      const hidden = (fields.u8() & 3) !== 0
      const kind = fields.u8()
      const sheetName = fields.characters(fields.u8(), { isOld, decoder })
      // Kind 0 is a sheet of cells; charts and macro sheets hold none.
      if (kind === 0) sheets.push({ name: sheetName, hidden, at })
    }
  }
  const text = { isOld, decoder }
  return {
    text,
    is1904,
    hasExternalLinks,
    styles: formats.map((id) => kindOfFormat(id, codes.get(id))),
    strings: shared.length === 0 ? [] : readStrings(shared, text),
    sheets,
  }
}

function readStrings(blocks: Uint8Array[], text: BiffText): string[] {
  const fields = new BiffReader(...blocks)
  fields.skip(4)
  const count = fields.u32()
  const strings: string[] = []
  while (strings.length < count && !fields.isDone) strings.push(fields.characters(fields.u16(), text))
  return strings
}

const ENCODINGS: Readonly<Record<number, string>> = {
  936: 'gbk',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1200: 'utf-16le',
  1252: 'windows-1252',
  65001: 'utf-8',
}

function decoderOf(codePage: number): BiffText['decoder'] {
  return new TextDecoder(ENCODINGS[codePage] ?? 'gbk')
}
