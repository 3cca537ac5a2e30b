import type { RecordColumn } from '#shared/domain/records-header.ts'
import { EXAMPLE_WORD, EMPTY_ROWS, type FormFacts } from '#shared/tables/form-layout.ts'

/** The fixed words of a form, for people who get it by mail and see it for the first time. */
export const FORM_WORDS = {
  title: ({ organ, roundName }: FormFacts) => `${organ}${roundName}履职记录收集表`,
  lead: ({ department, from, to, due }: FormFacts) =>
    `填报部门：${department}　　时段：${from} 至 ${to}　　${due === null ? '填好后请交回' : `请于 ${due} 前交回`}`,
  how: '一件事一行，从空白行写起；日期、类别、标题必填；数据写成“提案立案=326 件”，几项之间用分号隔开；灰色的是示例，不用删。详见“填写说明”。',
  footer: ({ roundName, department }: FormFacts) =>
    `&L${clean(roundName)}　${clean(department)}&R第 &P 页，共 &N 页`,
  guideTitle: '填写说明',
  guideHeads: ['列', '要不要填', '怎么填', '例子'],
  dayTitle: '日期',
  dayHint: ({ from, to }: FormFacts) => `写成 2024-03-12 的样子，应在 ${from} 至 ${to} 之间。`,
  categoryHint: '从下拉里选；没有合适的，可以自己写。',
  figuresHint: '名称=数字 单位，几项用分号隔开。例：提案立案=326 件；捐款捐物=290多 万元。没有数字就空着。',
  highlightHint: '特别值得写进综述的，选“是”。',
  partHint: '可以不选，不选就按类别归入。',
  wrongDay: ({ from, to }: FormFacts) =>
    `日期请写成 2024-03-12 的样子，并在 ${from} 至 ${to} 之间。仍要这样填吗？`,
  wrongCategory: '这个类别不在下拉里。仍要这样填吗？',
  wrongChoice: '请从下拉里选一个。',
} as const

/** A mark of its own in headers and footers. */
function clean(text: string): string {
  return text.replaceAll('&', '＆')
}

/** Each column: whether it must be filled in, how, and an example. */
export const GUIDE: readonly (readonly [RecordColumn, string, string, string])[] = [
  ['date', '必填', '这件事哪天办的；办了几天的，写第一天。', '2024-03-12'],
  ['endDate', '可不填', '办了几天的，写最后一天。', '2024-03-15'],
  ['category', '必填', '从下拉里选最接近的一类；实在没有，可以自己写。', '视察调研'],
  ['title', '必填', '做了什么，一句话，不超过 200 字。', '围绕老旧小区改造开展专题调研'],
  ['summary', '可不填', '经过和要点，怎么做的、谁参加。', '走访4个街道，召开座谈会3场'],
  ['outcome', '最好填', '成了什么：采纳、批示、转化、解决了什么问题。', '报告获区政府采纳，列入年度计划'],
  [
    'figures',
    '有就填',
    '名称=数字 单位，几项之间用分号隔开。约数照实写：约、近、逾、超、达写在数字前，余、多写在数字后，以上写在单位后。',
    '调研报告=1 篇；提出意见建议=12 条；服务群众=2000多 人次；办复率=98 %以上',
  ],
  ['people', '可不填', '哪些人参加，或者多少人。', '委员20人'],
  ['source', '可不填', '以什么为凭：文件、简报、签报、照片。', '调研报告、简报第3期'],
  ['highlight', '可不填', '特别值得写进综述的，选“是”，每个部门不宜多。', '是'],
  ['part', '可不填', '在综述里归哪一部分；不选就按类别归。', '协商建言'],
]

export const GUIDE_NOTES: readonly string[] = [
  `一件事写一行，可以写 ${EMPTY_ROWS} 行；不够用时，请另要一份表。`,
  '表头、灰色示例行和隐藏的内容请不要改动，收回时靠它们认表；列宽、行高可以调。',
  '补报、更正时，请在交过的这份表上改了再交一次，程序会认出改了哪几行。',
  '文件名可以改，请存成 .xlsx（Excel 工作簿）。',
]

export type Example = Readonly<Partial<Record<RecordColumn, string>>>

/** Rows that show how to fill in; `day` gives a day of the form's period by month and day. */
export function examples(day: (monthDay: string) => string): readonly Example[] {
  return [
    {
      date: day('03-12'),
      category: '视察调研',
      title: `${EXAMPLE_WORD}围绕老旧小区改造开展专题调研`,
      summary: '走访4个街道，召开座谈会3场',
      outcome: '形成调研报告，建议被采纳',
      figures: '调研报告=1 篇;提出意见建议=12 条',
      people: '委员20人',
      source: '调研报告',
      highlight: '否',
      part: '协商建言',
    },
    {
      date: day('06-28'),
      category: '提案',
      title: `${EXAMPLE_WORD}提案审查立案`,
      summary: '经审查立案并全部交办',
      outcome: '承办单位全部答复',
      figures: '提案收到=约180 件;提案立案=157 件;办复率=98 %以上',
      people: '',
      source: '立案通知',
      highlight: '否',
      part: '',
    },
    {
      date: day('09-10'),
      endDate: day('09-12'),
      category: '为民服务',
      title: `${EXAMPLE_WORD}委员义诊进社区`,
      summary: '在3个社区连续义诊3天',
      outcome: '帮助群众解决看病难题',
      figures: '服务群众=2000多 人次',
      people: '医卫界委员',
      source: '简报',
      highlight: '是',
      part: '为民履职',
    },
  ]
}
