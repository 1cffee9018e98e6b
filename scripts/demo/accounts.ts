/** Everybody in the demo market has this one. */
export const demoPassword = 'Karite-2026!'

/** Domain of every demo address; `.example` belongs to nobody (RFC 2606). */
export const demoDomain = '2krika.example'

/** Who may sign in to see the market from each side. `path` is where that person signs in. */
export const demoAccounts = [
  { role: 'Customer', email: `adjoua@${demoDomain}`, password: demoPassword, path: '/fr/sign-in' },
  { role: 'Seller', email: `awa@${demoDomain}`, password: demoPassword, path: '/fr/sign-in' },
  { role: 'Administrator', email: `admin@${demoDomain}`, password: demoPassword, path: '/admin' },
  { role: 'Moderator', email: `moderation@${demoDomain}`, password: demoPassword, path: '/admin' },
  { role: 'Support', email: `assistance@${demoDomain}`, password: demoPassword, path: '/admin' },
  { role: 'Finance', email: `finances@${demoDomain}`, password: demoPassword, path: '/admin' },
] as const
