'use server'

import { redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { AcceptOfferForm } from '@/src/contracts/accept-offer'
import type { FormState } from '@/src/contracts/form'
import { AppError } from '@/src/domain/errors'
import { viewerContext } from '@/src/runtime'
import { acceptOffer } from '@/src/workflows/offers/accept-offer'
import { runForm } from '../form-action'

/**
 * Accepts the offer and goes to the provider's page; while that page is not known yet, to the order,
 * which waits for it. An offer that was accepted in another tab leads to its order, a changed price
 * back to the page with the new total.
 */
export async function acceptOfferAction(_previous: FormState, data: FormData): Promise<FormState> {
  const state = await runForm(AcceptOfferForm, data, async (input) => {
    const { locale, offerId } = input
    const placed = await acceptOffer(await viewerContext(), input).catch((error: unknown) => {
      const orderId = error instanceof AppError ? error.details.orderId : null
      if (typeof orderId === 'string') redirect(`/${locale}/orders/${orderId}`)
      if (!isPriceChange(error)) throw error
      redirect(`/${locale}/offers/${offerId}?notice=price-changed`)
    })
    redirect(placed.redirectUrl ?? `/${locale}/orders/${placed.orderId}`)
  })
  return { ...state, values: { ...state.values, idempotencyKey: uuidv7() } }
}

const isPriceChange = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'order/price-changed'
