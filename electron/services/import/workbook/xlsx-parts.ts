import type { ReadingTask } from './reading-task.ts'
import { kindOfFormat, type NumberKind } from './number-format.ts'
import { READING_LIMITS, tooLarge } from './refusals.ts'
import { attributeOf } from './xml-scan.ts'
import { scanPart, type ZipParts } from './zip-parts.ts'

export type WorkbookPart = {
  readonly is1904: boolean
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly id: string }[]
}

export async function readWorkbookPart(
  zip: ZipParts,
  part: string,
  task: ReadingTask,
): Promise<WorkbookPart> {
  let is1904 = false
  const sheets: { name: string; hidden: boolean; id: string }[] = []
  await scanPart(
    zip,
    part,
    {
      open(name, attributes) {
        if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '')
        if (name !== 'sheet') return
        sheets.push({
          name: attributeOf(attributes, 'name') ?? '',
          hidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
          id: /[\s:]id\s*=/.test(attributes.replace(/sheetId/g, ''))
            ? (attributeOf(attributes, 'id') ?? '')
            : '',
        })
      },
      close() {},
    },
    task,
  )
  return { is1904, sheets }
}

export type Relation = { readonly id: string; readonly kind: string; readonly part: string }

/** The relations of a part inside the file; those that lead out of it are left out. */
export async function readRelations(zip: ZipParts, part: string, task: ReadingTask): Promise<Relation[]> {
  const cut = part.lastIndexOf('/') + 1
  const file = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
  const relations: Relation[] = []
  if (!zip.has(file)) return relations
  await scanPart(
    zip,
    file,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
        relations.push({
          id: attributeOf(attributes, 'Id') ?? '',
          kind: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
          part: resolvePart(part.slice(0, cut), attributeOf(attributes, 'Target') ?? ''),
        })
      },
      close() {},
    },
    task,
  )
  return relations
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split(/[/\\]/)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Office writes control characters as _x000D_, and an underscore that would read so as _x005F_. */
export function officeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The texts that cells share; runs of different look joined, readings above the characters (拼音) left out. */
export async function readStrings(zip: ZipParts, part: string, task: ReadingTask): Promise<string[]> {
  const strings: string[] = []
  let units = 0
  let text = ''
  let inText = false
  let reading = 0
  await scanPart(
    zip,
    part,
    {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') reading += 1
        else if (name === 't') inText = reading === 0
      },
      text(piece) {
        if (inText) text += piece
      },
      close(name) {
        if (name === 't') inText = false
        else if (name === 'rPh') reading -= 1
        else if (name === 'si') {
          units += text.length
          if (units > READING_LIMITS.textUnits) throw tooLarge(task.name, { code: 'cells-text' })
          strings.push(officeText(text))
        }
      },
    },
    task,
  )
  return strings
}

/** How the numbers of each cell style are shown, by the style's place. */
export async function readStyles(zip: ZipParts, part: string, task: ReadingTask): Promise<NumberKind[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inStyles = false
  await scanPart(
    zip,
    part,
    {
      open(name, attributes) {
        if (name === 'numFmt') {
          codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '')
        } else if (name === 'cellXfs') inStyles = true
        else if (name === 'xf' && inStyles) ids.push(Number(attributeOf(attributes, 'numFmtId') ?? 0))
      },
      close(name) {
        if (name === 'cellXfs') inStyles = false
      },
    },
    task,
  )
  return ids.map((id) => kindOfFormat(id, codes.get(id)))
}
