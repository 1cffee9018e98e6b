'use client'
// Client: the browser's cart becomes the account's.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meQueryKey } from '../layout/use-me'
import { guestLines } from './guest-cart'

/** Once somebody is signed in, what they put into the cart before is theirs on every device. */
export function useMergedCart(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (guestLines().length === 0) return
    const merge = async () => {
      const { mergeGuestCart } = await import('./cart-api')
      await mergeGuestCart()
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: meQueryKey }),
        queryClient.invalidateQueries({ queryKey: ['cart'] }),
      ])
    }
    // A lost network keeps the lines here; the next page tries again.
    merge().catch(() => undefined)
  }, [queryClient])
}
