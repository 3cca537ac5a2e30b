import { draft as draftEn } from './en/draft.ts'
import { elements as elementsEn } from './en/draft-elements.ts'
import { errors as errorsEn } from './en/errors.ts'
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
import { texts as textsEn } from './en/texts.ts'
import { collect as collectEn } from './en/collect.ts'
import { duplicates as duplicatesEn } from './en/duplicates.ts'
import { labels as labelsEn } from './en/labels.ts'
import { bin as binEn } from './en/bin.ts'
import { glance as glanceEn } from './en/glance.ts'
import { evidence as evidenceEn } from './en/evidence.ts'
import { reasons as reasonsEn } from './en/reasons.ts'
import { spreadsheet as spreadsheetEn } from './en/spreadsheet.ts'
import { views as viewsEn } from './en/views.ts'
import { quickEntry as quickEntryEn } from './en/quick-entry.ts'
import { draft } from './zh-CN/draft.ts'
import { elements } from './zh-CN/draft-elements.ts'
import { errors } from './zh-CN/errors.ts'
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
import { texts } from './zh-CN/texts.ts'
import { collect } from './zh-CN/collect.ts'
import { duplicates } from './zh-CN/duplicates.ts'
import { labels } from './zh-CN/labels.ts'
import { bin } from './zh-CN/bin.ts'
import { glance } from './zh-CN/glance.ts'
import { evidence } from './zh-CN/evidence.ts'
import { quickEntry } from './zh-CN/quick-entry.ts'
import { reasons } from './zh-CN/reasons.ts'
import { spreadsheet } from './zh-CN/spreadsheet.ts'
import { views } from './zh-CN/views.ts'

export const zhCN = {
  shell,
  errors,
  welcome,
  ledger,
  importing,
  indicators,
  settings,
  draft,
  elements,
  print,
  sheet,
  paper,
  profiles,
  preflight,
  exporting,
  texts,
  collect,
  duplicates,
  labels,
  bin,
  glance,
  evidence,
  quickEntry,
  reasons,
  spreadsheet,
  views,
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
  draft: draftEn,
  elements: elementsEn,
  print: printEn,
  sheet: sheetEn,
  paper: paperEn,
  profiles: profilesEn,
  preflight: preflightEn,
  exporting: exportingEn,
  texts: textsEn,
  collect: collectEn,
  duplicates: duplicatesEn,
  labels: labelsEn,
  bin: binEn,
  glance: glanceEn,
  evidence: evidenceEn,
  quickEntry: quickEntryEn,
  reasons: reasonsEn,
  spreadsheet: spreadsheetEn,
  views: viewsEn,
}
