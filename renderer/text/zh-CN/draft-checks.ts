/** What does not add up, and numbers that no record stands behind. */
export const checks = {
  tab: '核对',
  none: '没有对不上的数，也没有未核的数字。',
  noneMore: '分项与总数、其中、占比、比率、同一数据的各处写法、年数，都在您写的时候随时核对。',
  findings: (count: number) => `对不上的数 ${count} 处`,
  remarks: (count: number) => `请留意 ${count} 处`,
  typed: (count: number) => `未核的数字 ${count} 个`,
  typedLead: '直接打进正文的数字，背后没有记录。绑定到台账后就会跟着台账走。',
  bind: '绑定……',
  bindKey: 'Alt+Enter',
  bindLead: (text: string) => `把“${text}”绑定到：`,
  nothingTyped: '光标处没有未核的数字。请把光标放在打进正文的数字上。',
  movedOn: '这个数字刚才已经改动，请再试一次。',
  place: (at: number, all: number) => (all > 1 ? `看正文（${at}/${all}）` : '看正文'),
  error: '有误',
  remark: '留意',
}

/** What the text takes from the ledger, and what it leaves out. */
export const coverage = {
  tab: '覆盖',
  words: '字数',
  budget: (section: string) => `${section}的字数预算`,
  noBudget: '不限',
  over: (count: string) => `超 ${count} 字`,
  unsupported: (count: number) => `台账里找不到依据的话 ${count} 句`,
  unsupportedLead: '这些话说了做过的事，台账里没有相应的记录。请补录，或核实后再留。',
  departments: '部门',
  departmentNone: '未提到',
  departmentUsed: (used: number, all: number) => `${used}/${all} 条`,
  highlights: (count: number) => `还没用上的亮点 ${count} 条`,
  records: (count: number) => `没有写到的记录 ${count} 条`,
  allUsed: '这个时段的记录都已写进文中。',
  write: '写成一句',
  writeHint: '写到光标处；也可以把它拖进正文',
  written: '已写成一句，放在光标处。',
  more: (count: number) => `再列出其余 ${count} 条`,
}
