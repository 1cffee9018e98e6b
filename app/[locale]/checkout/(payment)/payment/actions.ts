'use server'

import { redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { PlaceOrderForm } from '@/src/contracts/checkout'
import type { FormState } from '@/src/contracts/form'
import { AppError } from '@/src/domain/errors'
import { viewerContext } from '@/src/runtime'
import { checkoutPath } from '@/src/ui/common/checkout-path'
import { placeOrder } from '@/src/workflows/orders/place-order'
import { runForm } from '../../../form-action'

/**
 * Places the order and goes to the provider's page; while that page is not known yet, to the order,
 * which waits for it. A changed price leads back to the same step with the new total.
 */
export async function placeOrderAction(_previous: FormState, data: FormData): Promise<FormState> {
  const state = await runForm(PlaceOrderForm, data, async ({ service, ...order }) => {
    const placed = await placeOrder(await viewerContext(), order).catch((error: unknown) => {
      if (!isPriceChange(error)) throw error
      const { package: tier, extraIds: extra, quantity, couponCode: coupon } = order
      const again = { service, package: tier, extra, quantity, coupon } as const
      const path = checkoutPath({ ...again, notice: 'price-changed' }, 'payment')
      redirect(`/${order.locale}${path}`)
    })
    redirect(placed.redirectUrl ?? `/${order.locale}/orders/${placed.orderId}`)
  })
  return { ...state, values: { ...state.values, idempotencyKey: uuidv7() } }
}

const isPriceChange = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'order/price-changed'
