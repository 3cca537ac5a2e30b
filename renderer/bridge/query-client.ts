import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { WindowChannel } from '#shared/ipc/contract.ts'
import type { EventPayload } from '#shared/ipc/events.ts'
import { toastError } from '../ui/toast.tsx'
import { BridgeFailure } from './failure.ts'

type Kind = EventPayload<'data:changed'>['kinds'][number]

const READ_AGAIN: Readonly<Record<Kind, readonly WindowChannel[]>> = {
  records: [
    'records:list',
    'glance:read',
    'records:facets',
    'records:get',
    'records:uses',
    'records:foresee',
    'records:undo-state',
    'duplicates:list',
    'duplicates:count',
    'labels:list',
    'labels:count',
    'categories:list',
    'indicators:list',
    'figures:now',
    'figures:detail',
    'drafts:material',
    'sheet:read',
    'export:preflight',
    'drafts:suggest',
    'library:info',
  ],
  indicators: [
    'records:uses',
    'records:foresee',
    'indicators:list',
    'figures:now',
    'figures:detail',
    'indicators:definitions',
    'labels:list',
    'labels:count',
    'sheet:read',
    'export:preflight',
    'records:undo-state',
  ],
  drafts: [
    'records:uses',
    'records:foresee',
    'drafts:list',
    'drafts:get',
    'sheet:read',
    'export:preflight',
    'export:name',
    'library:info',
  ],
  profiles: ['profiles:list', 'export:preflight', 'export:name'],
  library: ['library:info', 'library:current'],
}

/** One client for the window. There is no network, so nothing waits for one and nothing is tried twice. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // What was still being read when the library was closed is not missed by anyone.
      if (error instanceof BridgeFailure && error.code === 'no-library') return
      if (query.meta?.['silent'] !== true) toastError(error)
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (mutation.meta?.['silent'] !== true) toastError(error)
    },
  }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Marks the answers that rest on rows of these kinds as stale; visible ones are read again at once. */
export function refresh(kinds: readonly Kind[]): void {
  for (const channel of new Set(kinds.flatMap((kind) => READ_AGAIN[kind]))) {
    void queryClient.invalidateQueries({ queryKey: [channel] })
  }
}

/** Forgets every answer, when another library is opened. */
export function forgetLibrary(): void {
  queryClient.removeQueries({
    predicate: ({ queryKey }) => queryKey[0] !== 'library:current' && queryKey[0] !== 'app:info',
  })
  void queryClient.invalidateQueries({ queryKey: ['library:current'] })
}
