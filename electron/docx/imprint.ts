import { type IXmlableObject, LineRuleType, Paragraph } from 'docx'
import { COPY_TO_LABEL, imprintHeight } from '#shared/paper/imprint-height.ts'
import { cellTwips } from '#shared/paper/page-geometry.ts'
import type { Imprint } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import type { ExportContext } from './context.ts'
import { typeAreaTwips } from './metrics.ts'
import { finished, runObjects } from './runs.ts'
import { textBoxRun } from './text-box.ts'

/** Eighths of a point: 0.35 mm for the first and last rule, 0.25 mm between (GB/T 9704-2012, 7.4.1). */
const OUTER_RULE = 8
const INNER_RULE = 6

/**
 * The last paragraph of a paper: as high as 版记, which stands in a box at the foot of the type area of the page that this
 * paragraph comes to. So it is at the bottom of the last page, or of a new one where it no longer fits.
 */
export function imprintParagraph(imprint: Imprint, context: ExportContext): Paragraph {
  const { profile } = context
  const height = imprintHeight(imprint, profile)
  const box = textBoxRun({
    id: context.nextDrawing(),
    name: '版记',
    x: profile.page.left,
    // The low paragraph below the table falls under the edge of the type area, the last rule on it.
    y: profile.page.height - profile.page.bottom - height + LOW,
    width: typeAreaTwips(profile),
    height,
    content: [imprintTable(imprint, profile), LOW_PARAGRAPH],
  })
  return new Paragraph({
    style: 'Imprint',
    spacing: {
      ...(imprint.apart ? {} : { before: profile.body.line }),
      line: height,
      lineRule: LineRuleType.EXACT,
    },
    children: [finished(box)],
  })
}

/** Height of the paragraph that Word wants below a table. */
const LOW = 20

const LOW_PARAGRAPH: IXmlableObject = {
  'w:p': [
    { 'w:pPr': [style('Imprint'), { 'w:spacing': { _attr: { 'w:line': LOW, 'w:lineRule': 'exact' } } }] },
  ],
}

function imprintTable({ copyTo, issuer, issued }: Imprint, profile: PaperProfile): IXmlableObject {
  const width = typeAreaTwips(profile)
  const cell = cellTwips(profile.imprint)
  const copy = { 'w:left': (COPY_TO_LABEL + 1) * cell, 'w:right': cell, 'w:hanging': COPY_TO_LABEL * cell }
  const sides = { 'w:left': cell, 'w:right': cell }
  const issue = [
    style('Imprint'),
    { 'w:tabs': [{ 'w:tab': { _attr: { 'w:val': 'right', 'w:pos': width - cell } } }] },
    { 'w:ind': { _attr: sides } },
    align('left'),
  ]
  const rows = [
    ...(copyTo === ''
      ? []
      : [[paragraph([style('Imprint'), { 'w:ind': { _attr: copy } }, align('both')], copyTo)]]),
    [paragraph(issue, `${issuer}\t${issued}`)],
  ]
  return {
    'w:tbl': [
      {
        'w:tblPr': [
          { 'w:tblW': { _attr: { 'w:w': width, 'w:type': 'dxa' } } },
          {
            'w:tblBorders': [
              rule('top', OUTER_RULE),
              rule('bottom', OUTER_RULE),
              rule('insideH', INNER_RULE),
            ],
          },
          { 'w:tblLayout': { _attr: { 'w:type': 'fixed' } } },
          { 'w:tblCellMar': ['left', 'right'].map((side) => size(side, 0)) },
        ],
      },
      { 'w:tblGrid': [{ 'w:gridCol': { _attr: { 'w:w': width } } }] },
      ...rows.map((content) => ({
        'w:tr': [{ 'w:tc': [{ 'w:tcPr': [size('tcW', width)] }, ...content] }],
      })),
    ],
  }
}

function paragraph(properties: IXmlableObject[], text: string): IXmlableObject {
  return { 'w:p': [{ 'w:pPr': properties }, ...runObjects(text)] }
}

function style(id: string): IXmlableObject {
  return { 'w:pStyle': { _attr: { 'w:val': id } } }
}

function align(value: string): IXmlableObject {
  return { 'w:jc': { _attr: { 'w:val': value } } }
}

function rule(side: string, width: number): IXmlableObject {
  return {
    [`w:${side}`]: { _attr: { 'w:val': 'single', 'w:sz': width, 'w:space': 0, 'w:color': '000000' } },
  }
}

function size(name: string, width: number): IXmlableObject {
  return { [`w:${name}`]: { _attr: { 'w:w': width, 'w:type': 'dxa' } } }
}
