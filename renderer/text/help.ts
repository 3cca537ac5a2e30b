import { useSettings } from '../bridge/settings.ts'
import { help as en } from './en/help.ts'
import { help as zhCN, type HelpText } from './zh-CN/help.ts'

/** The manual in both languages: apart from the other texts, since it is long and seldom opened. */
export const HELP: Readonly<Record<'zh-CN' | 'en', HelpText>> = { 'zh-CN': zhCN, en }

/** The manual in the chosen language. */
export function useHelp(): HelpText {
  return HELP[useSettings((settings) => settings.language)]
}
