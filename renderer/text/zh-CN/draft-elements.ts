/** What can be put into a text beside paragraphs: pictures, footnotes, attachments, and what tables carry. */
export const elements = {
  insert: '插入',
  picture: '图片……',
  note: '脚注',
  attachment: '附件',
  runIn: '段首标题（与下段接排）',
  notHere: '标题里不能放，请把光标移到正文里。',
  noteMenu: {
    words: '脚注内容',
    placeholder: '印在本页下方的说明',
    hint: 'Ctrl Enter 保存，Esc 不改',
    remove: '删除脚注',
  },
  imageMenu: {
    label: '图片',
    width: '宽度',
    widths: (mm: number) => `${mm} 毫米`,
    caption: '图题',
    captionPlaceholder: '印在图片下方，可以不写',
    remove: '删除图片',
    missing: '这张图片的文件打不开，导出时会缺图。请删除后重新插入。',
  },
  table: {
    caption: '表题……',
    captionLabel: '表题',
    captionPlaceholder: '印在表格上方，可以不写',
    landscapeMark: '横向页',
    hint: 'Enter 保存，Esc 不改',
    landscape: '单独用横向页',
  },
  attachments: {
    menu: (name: string) => `${name}的操作`,
    name: (number: number) => `附件${number}`,
    rename: '改名称',
    up: '上移',
    down: '下移',
    remove: '删除附件',
    most: '附件最多 9 个。',
    ask: {
      title: (name: string) => `删除${name}？`,
      body: '附件里的文字会一起删除，后面的附件依次改号。可以用“撤销”找回。',
      confirm: '删除附件',
    },
  },
}

export type ElementsText = typeof elements
