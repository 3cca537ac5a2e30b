import type { ParsedInput } from '#shared/ipc/contract.ts'
import { stored } from './drafts.ts'
import type { Session } from './session.ts'

/**
 * Sets how many words each part of a draft may have; parts that are not named have no budget. The text, its revision and
 * the time of its last save stay as they are.
 *
 * @throws ServiceError not-found
 */
export function setBudgets(session: Session, { id, budgets }: ParsedInput<'drafts:set-budgets'>): void {
  stored(session, id)
  session.drafts.updateBudgets(id, JSON.stringify(budgets))
  session.ports.emit('data:changed', { kinds: ['drafts'] })
}
