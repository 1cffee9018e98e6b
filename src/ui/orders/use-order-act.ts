'use client'
// Client: sends the viewer's acts and reads the order again.

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { ApiError } from '../api-client'
import { actOnOrder, orderQueryKey, type OrderVerb } from './orders-api'

/**
 * One act on one order. A repeated try of the same act carries the same key, so that an answer
 * that was lost on the way costs nothing. `code` says why the last try failed.
 */
export function useOrderAct(orderId: string, verb: OrderVerb) {
  const queryClient = useQueryClient()
  const key = useRef<string>(null)
  const mutation = useMutation({
    mutationFn: (body: unknown) => {
      key.current ??= uuidv7()
      return actOnOrder({ orderId, verb, body, idempotencyKey: key.current })
    },
    onSuccess: () => {
      key.current = null
    },
    onError: (error) => {
      // A refused act may be corrected and sent again; an unanswered one keeps its key.
      if (error instanceof ApiError && error.status >= 400 && error.status < 500) key.current = null
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: orderQueryKey(orderId) }),
        queryClient.invalidateQueries({ queryKey: ['orders'] }),
        queryClient.invalidateQueries({ queryKey: ['me'] }),
      ]),
  })
  return {
    act: (body: unknown = {}): Promise<unknown> => mutation.mutateAsync(body),
    run: (body: unknown = {}, onDone?: () => void) => mutation.mutate(body, { onSuccess: onDone }),
    isPending: mutation.isPending,
    code: mutation.error ? codeOf(mutation.error) : null,
    reset: mutation.reset,
  }
}

const codeOf = (error: Error): string =>
  error instanceof ApiError ? error.code : 'server/unexpected'
