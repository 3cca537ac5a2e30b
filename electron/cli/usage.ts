/** Thrown for a command line that cannot be understood; ends with exit code 2. */
export class UsageError extends Error {}

export type VerbHelp = { readonly verb: string; readonly usage: string; readonly does: string }

export const VERBS: readonly VerbHelp[] = [
  {
    verb: 'import',
    usage: 'import FILE… --library DIR [--indicators FILE] [--dry-run]',
    does: '把履职记录表（可同时给指标表）导入资料库；有一处错误就什么也不导入',
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
    usage: 'export --library DIR --draft ID --out FILE.docx [--profile report|meeting|official]',
    does: '把已存的稿写成 .docx',
  },
  { verb: 'help', usage: 'help', does: '显示这份说明' },
]

export function usageText(): string {
  const lines = VERBS.map(({ usage, does }) => `  npm run -s cli -- ${usage}\n      ${does}`)
  return ['用法：', ...lines, '结果是标准输出上的一个 JSON；退出码 0 完成，1 被拒绝，2 用法错误。'].join('\n')
}
