import { useSettings } from '../bridge/settings.ts'
import { en, zhCN, type Dictionary } from './dictionary.ts'

/** Every text of the window in the chosen language; `useText().ledger.title`. */
export function useText(): Dictionary {
  return useSettings((settings) => settings.language) === 'en' ? en : zhCN
}

/** The same outside React, for toasts and dialogs raised by functions. */
export function textNow(): Dictionary {
  return useSettings.getState().language === 'en' ? en : zhCN
}
