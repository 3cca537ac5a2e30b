import type { SettingsText } from '../zh-CN/settings.ts'

export const settings: SettingsText = {
  title: '',
}
