export const importing = {
  title: '',
}

export type ImportingText = typeof importing
