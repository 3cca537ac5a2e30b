export const welcome = {
  title: '',
}

export type WelcomeText = typeof welcome
