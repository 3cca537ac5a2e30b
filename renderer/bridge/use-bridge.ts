import {
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Input, Output, WindowChannel } from '#shared/ipc/contract.ts'
import { call } from './call.ts'

/** Key and reading function of a channel, for hooks and for reading ahead. */
export function bridgeQuery<C extends WindowChannel>(channel: C, input: Input<C>) {
  return { queryKey: [channel, input] as const, queryFn: () => call(channel, input) }
}

/** The answer of a reading channel, kept until a data:changed event makes it stale. */
export function useBridgeQuery<C extends WindowChannel>(
  channel: C,
  input: Input<C>,
  options: { enabled?: boolean; keepPrevious?: boolean; silent?: boolean } = {},
): UseQueryResult<Output<C>> {
  return useQuery<Output<C>>({
    ...bridgeQuery(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.silent ? { meta: { silent: true } } : {}),
  })
}

/** A channel that changes something. A refusal is shown as a toast unless `silent`. */
export function useBridgeMutation<C extends WindowChannel>(
  channel: C,
  options: { silent?: boolean } = {},
): UseMutationResult<Output<C>, Error, Input<C>> {
  return useMutation<Output<C>, Error, Input<C>>({
    mutationFn: (input) => call(channel, input),
    ...(options.silent ? { meta: { silent: true } } : {}),
  })
}
