import { notFound } from 'next/navigation'
import type { Ctx } from '@/src/context'
import type { ServicePage } from '@/src/contracts/catalogue'
import { CheckoutQuery } from '@/src/contracts/checkout'
import type { Locale } from '@/src/contracts/locale'
import type { Quote } from '@/src/contracts/orders'
import { AppError } from '@/src/domain/errors'
import { getServicePage } from '@/src/queries/catalogue/get-service-page'
import { getQuote, type QuotedOrder } from '@/src/workflows/orders/get-quote'

export type CheckoutSearch = Promise<Record<string, string | string[] | undefined>>

/** What is chosen and what it costs, or why it cannot be ordered. */
export type ReadCheckout = {
  service: ServicePage
  query: CheckoutQuery
  quote: Quote
  /** A code that was tried and takes nothing off. */
  refusal: Refusal | null
  /** Nobody orders their own service, nor one that takes no orders. */
  closed: 'own' | 'closed' | null
}
type Refusal = { code: string; because: string }

/** The choices that an address holds; one without a service is nowhere. */
export async function checkoutQuery(search: CheckoutSearch): Promise<CheckoutQuery> {
  const parsed = CheckoutQuery.safeParse(await search)
  if (!parsed.success) notFound()
  return parsed.data
}

export async function readCheckout(
  ctx: Ctx,
  { asked, locale }: { asked: CheckoutQuery; locale: Locale },
): Promise<ReadCheckout> {
  const service = await getServicePage(ctx, { slug: asked.service, locale })
  if (service === null) notFound()
  const query = onlyExisting(service, asked)
  const { quoted, coupon } = await quoteWithCoupon(ctx, { service, query, locale })
  const isClosed = quoted.isOwnService || !quoted.isSellerOpen
  return {
    service,
    query: { ...query, coupon: coupon.code },
    quote: quoted.quote,
    refusal: coupon.refusal,
    closed: isClosed ? (quoted.isOwnService ? 'own' : 'closed') : null,
  }
}

/** A package or an extra that is gone since the link was made is left out. */
function onlyExisting(service: ServicePage, query: CheckoutQuery): CheckoutQuery {
  const hasTier = service.packages.some(({ tier }) => tier === query.package)
  return {
    ...query,
    package: hasTier ? query.package : (service.packages[0]?.tier ?? query.package),
    extra: query.extra.filter((id) => service.extras.some((extra) => extra.id === id)),
  }
}

type Asked = { service: ServicePage; query: CheckoutQuery; locale: Locale }
type Coupon = { code?: string; refusal: Refusal | null }

/** A code that takes nothing off stands in the way of nothing: the price without it, and why. */
async function quoteWithCoupon(
  ctx: Ctx,
  asked: Asked,
): Promise<{ quoted: QuotedOrder; coupon: Coupon }> {
  const { coupon: code } = asked.query
  try {
    return { quoted: await quote(ctx, asked), coupon: { code, refusal: null } }
  } catch (error) {
    const isRefused = error instanceof AppError && error.code.startsWith('coupon/')
    if (!isRefused || code === undefined) throw error
    const query = { ...asked.query, coupon: undefined }
    const refusal = { code, because: error.code }
    return { quoted: await quote(ctx, { ...asked, query }), coupon: { refusal } }
  }
}

async function quote(ctx: Ctx, { service, query, locale }: Asked): Promise<QuotedOrder> {
  try {
    return await getQuote(ctx, {
      serviceId: service.id,
      package: query.package,
      extraIds: query.extra,
      quantity: query.quantity,
      couponCode: query.coupon,
      locale,
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'service/not-found') notFound()
    throw error
  }
}
