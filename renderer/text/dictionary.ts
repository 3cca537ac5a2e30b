import { draft as draftEn } from './en/draft.ts'
import { elements as elementsEn } from './en/draft-elements.ts'
import { errors as errorsEn } from './en/errors.ts'
import { help as helpEn } from './en/help.ts'
import { importing as importingEn } from './en/importing.ts'
import { indicators as indicatorsEn } from './en/indicators.ts'
import { ledger as ledgerEn } from './en/ledger.ts'
import { print as printEn } from './en/print.ts'
import { exporting as exportingEn } from './en/paper-export.ts'
import { preflight as preflightEn } from './en/paper-preflight.ts'
import { profiles as profilesEn } from './en/paper-profiles.ts'
import { paper as paperEn } from './en/paper.ts'
import { settings as settingsEn } from './en/settings.ts'
import { sheet as sheetEn } from './en/sheet.ts'
import { shell as shellEn } from './en/shell.ts'
import { welcome as welcomeEn } from './en/welcome.ts'
import { draft } from './zh-CN/draft.ts'
import { elements } from './zh-CN/draft-elements.ts'
import { errors } from './zh-CN/errors.ts'
import { help } from './zh-CN/help.ts'
import { importing } from './zh-CN/importing.ts'
import { indicators } from './zh-CN/indicators.ts'
import { ledger } from './zh-CN/ledger.ts'
import { print } from './zh-CN/print.ts'
import { exporting } from './zh-CN/paper-export.ts'
import { preflight } from './zh-CN/paper-preflight.ts'
import { profiles } from './zh-CN/paper-profiles.ts'
import { paper } from './zh-CN/paper.ts'
import { settings } from './zh-CN/settings.ts'
import { sheet } from './zh-CN/sheet.ts'
import { shell } from './zh-CN/shell.ts'
import { welcome } from './zh-CN/welcome.ts'

export const zhCN = {
  shell,
  errors,
  welcome,
  ledger,
  importing,
  indicators,
  settings,
  help,
  draft,
  elements,
  print,
  sheet,
  paper,
  profiles,
  preflight,
  exporting,
}

/** The keys of the Chinese dictionary; a language that lacks one does not compile. */
export type Dictionary = typeof zhCN

export const en: Dictionary = {
  shell: shellEn,
  errors: errorsEn,
  welcome: welcomeEn,
  ledger: ledgerEn,
  importing: importingEn,
  indicators: indicatorsEn,
  settings: settingsEn,
  help: helpEn,
  draft: draftEn,
  elements: elementsEn,
  print: printEn,
  sheet: sheetEn,
  paper: paperEn,
  profiles: profilesEn,
  preflight: preflightEn,
  exporting: exportingEn,
}
