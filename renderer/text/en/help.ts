import type { HelpText } from '../zh-CN/help.ts'

export const help: HelpText = {
  title: '',
}
