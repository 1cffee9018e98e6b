/** Where the pages stand, without the language (`Link` adds it). The one list of addresses. */
export const paths = {
  home: '/',
  search: '/search',
  categories: '/categories',
  category: (slug: string) => `/categories/${slug}`,
  service: (slug: string) => `/services/${slug}`,
  seller: (handle: string) => `/sellers/${handle}`,
  checkout: (choice: { service: string; package: string }) =>
    `/checkout?${new URLSearchParams(choice).toString()}`,
  orders: '/orders',
  order: (id: string) => `/orders/${id}`,
  messages: '/messages',
  conversation: (id: string) => `/messages/${id}`,
  newConversation: (about: { seller: string; service?: string }) =>
    `/messages/new?${new URLSearchParams(about).toString()}`,
  sellerSpace: '/seller',
  sellerServices: '/seller/services',
  sellerService: (id: string) => `/seller/services/${id}`,
  sellerOrders: '/seller/orders',
  sellerEarnings: '/seller/earnings',
  sellerProfile: '/seller/profile',
  account: '/account',
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotPassword: '/forgot-password',
  page: (slug: string) => `/pages/${slug}`,
  howItWorks: '/#how-it-works',
} as const
