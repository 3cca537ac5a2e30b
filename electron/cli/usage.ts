/** Thrown for a command line that cannot be understood; ends with exit code 2. */
export class UsageError extends Error {}

export type VerbHelp = { readonly verb: string; readonly usage: string; readonly does: string }

export const VERBS: readonly VerbHelp[] = [
  {
    verb: 'import',
    usage:
      'import FILE… --library DIR [--sheet NAME] [--department NAME] [--year N] [--indicators FILE] [--accept-doubts] [--dry-run]',
    does: '把履职记录表（.xlsx、.xls、.ods、.csv，可同时给指标表）导入资料库；有一处错误或存疑就什么也不导入，核对后加 --accept-doubts',
  },
  {
    verb: 'draft',
    usage:
      'draft --library DIR --from YYYY-MM-DD --to YYYY-MM-DD --organ NAME [--title TEXT] [--template ID] --out FILE.docx',
    does: '按时段起草综述，存入资料库并写出 .docx',
  },
  {
    verb: 'indicators',
    usage: 'indicators --library DIR --from YYYY-MM-DD --to YYYY-MM-DD',
    does: '列出时段内的全部指标和依据的记录',
  },
  {
    verb: 'export',
    usage:
      'export --library DIR --draft ID --out FILE [--profile report|meeting|official|ID] [--format docx|txt|zip]',
    does: '把已存的稿写成 .docx、纯文本或报送包（zip）；不写 --profile 就用稿子自己的版式',
  },
  {
    verb: 'document',
    usage: 'document --library DIR --draft ID [--put FILE]',
    does: '取出一份稿的文档和版本号；--put 把改过的 JSON 存回去，版本对不上就拒绝',
  },
  {
    verb: 'refresh',
    usage: 'refresh --library DIR --draft ID [--accept all|ID,…]',
    does: '对照台账列出文中每个数字的状态；--accept 把已变的改过来',
  },
  {
    verb: 'regenerate',
    usage: 'regenerate --library DIR --draft ID [--resolve ours|theirs|ask]',
    does: '按现在的台账重新起草：没动过的段落更新，改过的保留，两边都改的由您决定',
  },
  {
    verb: 'coverage',
    usage: 'coverage --library DIR --draft ID',
    does: '列出文中没有用到的记录、亮点和部门，没有记录支撑的句子，各部分字数',
  },
  {
    verb: 'verify',
    usage: 'verify --library DIR --draft ID',
    does: '核对文中的分项与总数、占比、比率和同一数据的各处写法',
  },
  {
    verb: 'sheet',
    usage: 'sheet --library DIR --draft ID --out FILE.docx',
    does: '写出数字核对表：文中每个数字的所在句、口径、依据记录、上年数和核对栏',
  },
  {
    verb: 'record',
    usage:
      'record add|edit|remove|show --library DIR [--id ID] [--revision N] [--dry-run] [--date D --category C --title T --figures "指标=数字 单位;…" …]',
    does: '新增、修改、删除或查看单条记录；改、删之前说明哪些稿的哪些句子用到它',
  },
  {
    verb: 'preflight',
    usage: 'preflight --library DIR --draft ID [--profile report|meeting|official|ID]',
    does: '导出前检查：待补、已变的数字、标题、残留记号、生僻字等，哪些改好才能定稿',
  },
  {
    verb: 'profile',
    usage: 'profile list | save FILE | remove ID | export ID --out FILE  --library DIR',
    does: '列出、导入、删除或导出本单位的版式',
  },
  {
    verb: 'search',
    usage: 'search --library DIR TEXT [--limit N]',
    does: '在台账全文里查找，几个词都要有；拼音首字母也可以（sqmy 找社情民意）',
  },
  {
    verb: 'extract',
    usage: 'extract FILE [--json]',
    does: '从一篇文稿（.docx、.txt、.md、网页）里取出每个数据：数值、单位、概数、指标、部分和所在句；名称里的数字列在 excluded 里',
  },
  {
    verb: 'form',
    usage:
      'form --library DIR --department NAME --out FILE.xlsx [--round NAME] [--from D --to D] [--with-records] | form --library DIR --take FILE… [--round NAME] [--department NAME]',
    does: '写出一个部门的收集表；--take 把填好的收集表收回台账，一步可以撤销',
  },
  {
    verb: 'status',
    usage: 'status --library DIR --from YYYY-MM-DD --to YYYY-MM-DD',
    does: '列出时段内各部门报了什么：条数、数据项数、最后日期、交回的收集表，谁未报、逾期、有出入',
  },
  { verb: 'help', usage: 'help', does: '显示这份说明' },
]

export function usageText(): string {
  const lines = VERBS.map(({ usage, does }) => `  npm run -s cli -- ${usage}\n      ${does}`)
  return ['用法：', ...lines, '结果是标准输出上的一个 JSON；退出码 0 完成，1 被拒绝，2 用法错误。'].join('\n')
}
