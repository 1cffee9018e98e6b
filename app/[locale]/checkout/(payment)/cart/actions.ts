'use server'

import { redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '@/src/context'
import { cartCheckoutPath, PlaceCartForm } from '@/src/contracts/cart-checkout'
import type { CheckoutLine } from '@/src/contracts/checkout'
import type { FormState } from '@/src/contracts/form'
import type { Locale } from '@/src/contracts/locale'
import type { Currency } from '@/src/contracts/money'
import { AppError } from '@/src/domain/errors'
import { viewerContext } from '@/src/runtime'
import { getCart } from '@/src/workflows/cart/get-cart'
import { placeCheckout } from '@/src/workflows/orders/place-checkout'
import { runForm } from '../../../form-action'

/**
 * Places one order for each line of the cart in this currency and goes to the provider's page; while
 * that page is not known yet, to the checkout's own. A changed price leads back with the new total.
 */
export async function placeCartAction(_previous: FormState, data: FormData): Promise<FormState> {
  const state = await runForm(PlaceCartForm, data, async ({ currency, coupon, ...checkout }) => {
    const ctx = await viewerContext()
    const { locale } = checkout
    const lines = await linesOf(ctx, { currency, coupon, locale })
    const input = { ...checkout, lines, couponCodes: coupon }
    const placed = await placeCheckout(ctx, input).catch((error: unknown) => {
      if (!isPriceChange(error)) throw error
      redirect(`/${locale}${cartCheckoutPath({ currency, coupon, notice: 'price-changed' })}`)
    })
    redirect(placed.redirectUrl ?? `/${locale}/checkout/${placed.checkoutId}`)
  })
  return { ...state, values: { ...state.values, idempotencyKey: uuidv7() } }
}

/** The lines that were on the page; what another tab took away meanwhile changes the total. */
const linesOf = async (
  ctx: Ctx,
  { currency, coupon, locale }: { currency: Currency; coupon: string[]; locale: Locale },
): Promise<CheckoutLine[]> => {
  const cart = await getCart(ctx, { coupon, locale })
  const group = cart.groups.find((each) => each.currency === currency)
  if (group === undefined) throw new AppError('cart/line-not-found')
  return cart.lines
    .filter(({ id }) => group.lineIds.includes(id))
    .map(({ id, serviceId, package: tier, extraIds, quantity }) => ({
      serviceId,
      package: tier,
      extraIds,
      quantity,
      cartLineId: id,
    }))
}

const isPriceChange = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'order/price-changed'
