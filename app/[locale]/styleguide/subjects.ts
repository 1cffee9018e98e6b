/** Where a folder of src/ui can be looked at: on a page of samples, or only where it lives. */
type Subject = { path: string } | { seenAt: string; why: string }

/** The pages of the styleguide, in the order of their links. */
export const samplePages = [
  { path: '/styleguide', title: 'Home, buttons, forms' },
  { path: '/styleguide/parts', title: 'Parts' },
  { path: '/styleguide/talk', title: 'Messages, offers, briefs' },
  { path: '/styleguide/money', title: 'Money' },
  { path: '/styleguide/search', title: 'Search' },
  { path: '/styleguide/service', title: 'Service' },
  { path: '/styleguide/order', title: 'Order' },
] as const

/** Every folder of src/ui with components. scripts/demo/styleguide.test.ts keeps it complete. */
export const subjects: Readonly<Record<string, Subject>> = {
  accounts: { path: '/styleguide/parts' },
  analytics: { path: '/styleguide/money' },
  app: { seenAt: '/offline', why: 'It shows itself only while the connection is down.' },
  briefs: { path: '/styleguide/talk' },
  cart: { path: '/styleguide/money' },
  charts: { path: '/styleguide/parts' },
  common: { path: '/styleguide/parts' },
  conversations: { path: '/styleguide/talk' },
  coupons: { path: '/styleguide/money' },
  favourites: { path: '/styleguide/money' },
  forms: { path: '/styleguide' },
  home: { path: '/styleguide' },
  layout: { path: '/styleguide/parts' },
  notifications: { path: '/styleguide/talk' },
  offers: { path: '/styleguide/talk' },
  orders: { path: '/styleguide/order' },
  payouts: { path: '/styleguide/money' },
  portfolio: { path: '/styleguide/parts' },
  promotions: { path: '/styleguide/parts' },
  'quick-replies': { path: '/styleguide/talk' },
  realtime: {
    seenAt: '/messages',
    why: 'It shows what arrives over a socket, and nothing before.',
  },
  recent: { seenAt: '/', why: 'It shows the services that this browser has kept.' },
  reviews: { path: '/styleguide/parts' },
  'saved-searches': { path: '/styleguide/money' },
  search: { path: '/styleguide/search' },
  seller: { path: '/styleguide/parts' },
  sellers: { path: '/styleguide/parts' },
  'service-editor': {
    seenAt: '/seller/services',
    why: 'It saves while somebody types: without a stored draft it has nothing to edit.',
  },
  services: { path: '/styleguide/service' },
  share: { path: '/styleguide/parts' },
  spending: { path: '/styleguide/money' },
  vacations: { path: '/styleguide/parts' },
  workspace: { path: '/styleguide/talk' },
}
