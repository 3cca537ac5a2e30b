export const help = {
  title: '',
}

export type HelpText = typeof help
