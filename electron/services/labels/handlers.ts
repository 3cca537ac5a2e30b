import type { Handlers } from '#shared/ipc/contract.ts'
import type { labelChannels } from '#shared/ipc/contract/labels.ts'
import type { Session } from '../session.ts'
import { mergeLabels, setDistinct, setTerm, splitLabel } from './change-labels.ts'
import { countProposals, listLabels } from './list-labels.ts'

/** The channels of the dictionary of labels. */
export function labelHandlers(need: () => Session): Handlers<keyof typeof labelChannels> {
  return {
    'labels:list': () => listLabels(need()),
    'labels:count': () => ({ proposals: countProposals(need()) }),
    'labels:merge': (input) => {
      mergeLabels(need(), input)
      return {}
    },
    'labels:split': (input) => {
      splitLabel(need(), input)
      return {}
    },
    'labels:set-term': (input) => {
      setTerm(need(), input)
      return {}
    },
    'labels:distinct': (input) => {
      setDistinct(need(), input)
      return {}
    },
  }
}
