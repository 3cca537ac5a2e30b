export const duplicates = {
  title: '疑似重复',
}

export type DuplicatesText = typeof duplicates
