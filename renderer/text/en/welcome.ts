import type { WelcomeText } from '../zh-CN/welcome.ts'

export const welcome: WelcomeText = {
  title: '',
}
