import { BridgeFailure } from '../bridge/failure.ts'
import { useSettings } from '../bridge/settings.ts'
import { textNow } from './use-text.ts'

/** A plain sentence for any error: the services' own in Chinese; in English by its reason, else by its code. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof BridgeFailure)) return textNow().errors.internal({})
  if (useSettings.getState().language === 'zh-CN' && error.message !== '') return error.message
  const { errors, reasons } = textNow()
  return error.reason === undefined ? errors[error.code](error.detail) : reasons.say(error.reason)
}
