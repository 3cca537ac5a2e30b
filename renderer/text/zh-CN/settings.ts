export const settings = {
  title: '',
}

export type SettingsText = typeof settings
