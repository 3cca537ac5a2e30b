import type { Handlers } from '#shared/ipc/contract.ts'
import type { Session } from '../session.ts'
import { updateMany } from './update-many.ts'
import { listViews, orderViews, removeView, saveView } from './views.ts'

/** Answers the channels of the grid: changes of many records, and named views. */
export function spreadsheetHandlers(
  need: () => Session,
): Handlers<'records:update-many' | 'views:list' | 'views:save' | 'views:remove' | 'views:order'> {
  return {
    'records:update-many': (input) => ({ stored: updateMany(need(), input) }),
    'views:list': () => ({ views: listViews(need()) }),
    'views:save': (input) => saveView(need(), input),
    'views:remove': ({ id }) => ({ views: removeView(need(), id) }),
    'views:order': ({ ids }) => ({ views: orderViews(need(), ids) }),
  }
}
