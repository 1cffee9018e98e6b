import type { Ctx } from '../../context'
import { giveUpCheckout } from './give-up-checkout'

/**
 * The customer gives up before paying, with every order that is paid together with this one. A job
 * stops the payment at its provider.
 */
export const cancelPayment = async (ctx: Ctx, { orderId }: { orderId: string }): Promise<void> => {
  await giveUpCheckout(ctx, { orderId, transition: 'cancel_payment' })
}
