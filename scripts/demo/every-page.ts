import type { Page } from '@playwright/test'
import type { demoAccounts } from './accounts'

type Language = 'fr' | 'en'
type Role = (typeof demoAccounts)[number]['role']

export type EveryPage = {
  /** For the names of pictures. */
  name: string
  /** The page's folder below app/[locale]. */
  route: string
  /** Who looks at it; everybody when left out. */
  as?: Extract<Role, 'Customer' | 'Seller'>
  /** Where it is in the demo market. `page` is signed in as that person, somewhere. */
  address: (page: Page, language: Language) => Promise<string> | string
}

const service = 'logo-restaurant-boutique-salon'
/** A place that is the same in every market. */
const at =
  (path: string): EveryPage['address'] =>
  (_, language) =>
    `/${language}${path}`

/** The first address on another page that looks like this. */
const linked =
  (from: string, pattern: RegExp, suffix = ''): EveryPage['address'] =>
  async (page, language) =>
    (await addressOn(page, `/${language}${from}`, pattern)) + suffix

const addressOn = async (page: Page, from: string, pattern: RegExp): Promise<string> => {
  const href = (await addressesOn(page, from)).find((candidate) => pattern.test(candidate))
  if (href === undefined) throw new Error(`${from} links to nothing like ${pattern.source}`)
  const { pathname, search } = new URL(href, 'http://market')
  return pathname + search
}

const addressesOn = async (page: Page, from: string): Promise<string[]> => {
  await page.goto(from)
  await page.waitForLoadState('networkidle')
  return page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

const id = '[\\da-f]{8}-[\\da-f-]{27}'
const orderLink = new RegExp(`/orders/${id}$`, 'u')
const conversationLink = new RegExp(`/messages/${id}$`, 'u')
const briefLink = new RegExp(`/briefs/${id}$`, 'u')
const offerLink = new RegExp(`/offers/${id}`, 'u')
const notificationLink = new RegExp(`/notifications/${id}$`, 'u')

/** What one of the pages leads to that a list leads to. */
const behind =
  (list: string, listed: RegExp, pattern: RegExp, suffix = ''): EveryPage['address'] =>
  async (page, language) => {
    const found = (await addressesOn(page, `/${language}${list}`)).filter((href) =>
      listed.test(href),
    )
    for (const one of new Set(found)) {
      const match = (await addressesOn(page, one)).map((href) => pattern.exec(href)?.[0])
      const [first] = match.filter((address) => address !== undefined)
      if (first !== undefined) return `/${language}${first}${suffix}`
    }
    throw new Error(`nothing on ${list} leads to ${pattern.source}`)
  }

/** A checkout of several orders; once it is paid no page leads there any more. */
const sharedCheckout: EveryPage['address'] = async (page, language) => {
  const read = async (path: string): Promise<unknown> => (await page.request.get(path)).json()
  const { items } = (await read('/api/v1/orders?side=customer&limit=50')) as {
    items: { id: string }[]
  }
  for (const listed of items) {
    const order = (await read(`/api/v1/orders/${listed.id}`)) as {
      checkout: { id: string; orders: number }
    }
    if (order.checkout.orders > 1) return `/${language}/checkout/${order.checkout.id}`
  }
  throw new Error('no order was paid together with another')
}

/**
 * One example of each page of the storefront, as somebody who may see it: what is photographed by
 * `npm run look` and examined by tests/e2e/every-page.spec.ts. A page without an example fails
 * every-page.test.ts.
 */
export const everyPage: readonly EveryPage[] = [
  { name: 'home', route: '', address: at('') },
  { name: 'categories', route: 'categories', address: at('/categories') },
  { name: 'category', route: 'categories/[...slug]', address: at('/categories/graphisme-design') },
  { name: 'search', route: 'search', address: at('/search?q=logo') },
  { name: 'search-empty', route: 'search', address: at('/search?q=zzzzqqq&country=SN') },
  { name: 'service', route: 'services/[slug]', address: at(`/services/${service}`) },
  {
    name: 'seller-profile',
    route: 'sellers/[handle]',
    address: linked(`/services/${service}`, /\/sellers\/[\w-]+$/u),
  },
  {
    name: 'service-reviews',
    route: 'services/[slug]/reviews',
    address: at(`/services/${service}/reviews`),
  },
  {
    name: 'seller-reviews',
    route: 'sellers/[handle]/reviews',
    address: linked(`/services/${service}`, /\/sellers\/[\w-]+$/u, '/reviews?only=words'),
  },
  { name: 'briefs', route: 'briefs', address: at('/briefs') },
  { name: 'brief', route: 'briefs/[id]', address: linked('/briefs', briefLink) },
  { name: 'text', route: 'pages/[slug]', address: linked('', /\/pages\/[\w-]+$/u) },
  { name: 'missing', route: '[...missing]', address: at('/nowhere') },
  { name: 'offline', route: 'offline', address: at('/offline') },
  { name: 'sign-in', route: '(auth)/sign-in', address: at('/sign-in') },
  { name: 'sign-up', route: '(auth)/sign-up', address: at('/sign-up') },
  { name: 'forgot-password', route: '(auth)/forgot-password', address: at('/forgot-password') },
  {
    name: 'reset-password',
    route: '(auth)/reset-password',
    address: at('/reset-password?token=unknown'),
  },
  {
    name: 'verify-email',
    route: '(auth)/verify-email',
    address: at('/verify-email?token=unknown'),
  },
  {
    name: 'checkout',
    route: 'checkout/(choices)',
    as: 'Customer',
    address: at(`/checkout?service=${service}&package=standard`),
  },
  {
    name: 'checkout-payment',
    route: 'checkout/(payment)/payment',
    as: 'Customer',
    address: at(`/checkout/payment?service=${service}&package=standard`),
  },
  { name: 'cart', route: 'cart', as: 'Customer', address: at('/cart') },
  {
    name: 'checkout-cart',
    route: 'checkout/(payment)/cart',
    as: 'Customer',
    address: linked('/cart', /\/checkout\/cart/u),
  },
  {
    name: 'checkout-group',
    route: 'checkout/(payment)/[group]',
    as: 'Customer',
    address: sharedCheckout,
  },
  { name: 'orders', route: 'orders', as: 'Customer', address: at('/orders') },
  {
    name: 'order',
    route: 'orders/[id]',
    as: 'Customer',
    address: linked('/orders', orderLink),
  },
  {
    name: 'order-of-seller',
    route: 'orders/[id]',
    as: 'Seller',
    address: linked('/seller/orders', orderLink),
  },
  { name: 'messages', route: 'messages', as: 'Customer', address: at('/messages') },
  {
    name: 'conversation',
    route: 'messages/[id]',
    as: 'Customer',
    address: linked('/messages', conversationLink),
  },
  {
    name: 'conversation-new',
    route: 'messages/new',
    as: 'Customer',
    address: linked('/services/cours-anglais-conversation', /\/messages\/new\?/u),
  },
  {
    name: 'offer-new',
    route: 'messages/[id]/offer',
    as: 'Seller',
    address: linked('/messages', conversationLink, '/offer'),
  },
  {
    name: 'offer',
    route: 'offers/[id]',
    as: 'Customer',
    address: behind('/messages', conversationLink, offerLink),
  },
  {
    name: 'offer-counter',
    route: 'offers/[id]/counter',
    as: 'Customer',
    address: behind('/messages', conversationLink, offerLink, '/counter'),
  },
  { name: 'briefs-mine', route: 'briefs/mine', as: 'Customer', address: at('/briefs/mine') },
  { name: 'brief-new', route: 'briefs/new', as: 'Customer', address: at('/briefs/new') },
  {
    name: 'brief-edit',
    route: 'briefs/[id]/edit',
    as: 'Customer',
    address: linked('/briefs/mine', briefLink, '/edit'),
  },
  {
    name: 'brief-answer',
    route: 'briefs/[id]/answer',
    as: 'Seller',
    address: linked('/briefs', briefLink, '/answer'),
  },
  {
    name: 'notifications',
    route: 'notifications',
    as: 'Customer',
    address: at('/notifications'),
  },
  {
    name: 'notification',
    route: 'notifications/[id]',
    as: 'Customer',
    address: linked('/notifications', notificationLink),
  },
  { name: 'favourites', route: 'favourites', as: 'Customer', address: at('/favourites') },
  {
    name: 'saved-searches',
    route: 'saved-searches',
    as: 'Customer',
    address: at('/saved-searches'),
  },
  {
    name: 'new-saved-search',
    route: 'saved-searches/new',
    as: 'Customer',
    address: at('/saved-searches/new?q=logo&maxPrice=50000'),
  },
  {
    name: 'stop-alerts',
    route: '(auth)/stop-alerts',
    address: at('/stop-alerts?token=of-nothing'),
  },
  { name: 'spending', route: 'me/spending', as: 'Customer', address: at('/me/spending') },
  { name: 'account', route: 'account', as: 'Customer', address: at('/account') },
  { name: 'seller', route: 'seller', as: 'Seller', address: at('/seller') },
  { name: 'seller-orders', route: 'seller/orders', as: 'Seller', address: at('/seller/orders') },
  {
    name: 'seller-services',
    route: 'seller/services',
    as: 'Seller',
    address: at('/seller/services'),
  },
  {
    name: 'seller-editor',
    route: 'seller/services/[id]',
    as: 'Seller',
    address: linked('/seller/services', new RegExp(`/seller/services/${id}$`, 'u')),
  },
  { name: 'earnings', route: 'seller/earnings', as: 'Seller', address: at('/seller/earnings') },
  {
    name: 'statement',
    route: 'seller/earnings/statement',
    as: 'Seller',
    address: at('/seller/earnings/statement'),
  },
  {
    name: 'seller-customers',
    route: 'seller/customers',
    as: 'Seller',
    address: at('/seller/customers'),
  },
  {
    name: 'seller-portfolio',
    route: 'seller/portfolio',
    as: 'Seller',
    address: at('/seller/portfolio'),
  },
  {
    name: 'seller-analytics',
    route: 'seller/analytics',
    as: 'Seller',
    address: at('/seller/analytics'),
  },
  {
    name: 'seller-calendar',
    route: 'seller/calendar',
    as: 'Seller',
    address: at('/seller/calendar'),
  },
  {
    name: 'quick-replies',
    route: 'seller/replies',
    as: 'Seller',
    address: at('/seller/replies'),
  },
  { name: 'coupons', route: 'seller/coupons', as: 'Seller', address: at('/seller/coupons') },
  { name: 'profile', route: 'seller/profile', as: 'Seller', address: at('/seller/profile') },
]
