import { create } from 'zustand'

export type Question = Readonly<{
  title: string
  body: string
  /** Set out below the body, one under the other. */
  lines?: readonly string[]
  confirm: string
  /** A second way on, shown between the two buttons: “不保存”. */
  alternative?: string
  /** Leaves out the cancel button where confirming already changes nothing; Esc still cancels. */
  withoutCancel?: boolean
  /** Paints the confirming button as one that destroys something, and gives the keyboard to the other. */
  danger?: boolean
}>
export type Answer = 'confirm' | 'alternative' | 'cancel'

export const useQuestion = create<{ asked: (Question & { answer: (answer: Answer) => void }) | null }>(
  () => ({
    asked: null,
  }),
)

/** Asks the writer and waits; closing the dialog is `cancel`. A second question cancels the first. */
export function ask(question: Question): Promise<Answer> {
  useQuestion.getState().asked?.answer('cancel')
  return new Promise((resolve) => {
    useQuestion.setState({
      asked: {
        ...question,
        answer: (answer) => {
          useQuestion.setState({ asked: null })
          resolve(answer)
        },
      },
    })
  })
}

/** The same with two answers only. */
export async function confirm(question: Omit<Question, 'alternative'>): Promise<boolean> {
  return (await ask(question)) === 'confirm'
}
