/**
 * What of Payload's generic REST interface (/api/*) exists from outside. It serves the staff's
 * admin and public pictures; customers and sellers have /api/v1 and nothing of this.
 */
export type RestDecision = 'anyone' | 'staff-door' | 'staff' | 'refused'

type RestRequest = {
  method: string
  /** The raw path, still encoded. */
  pathname: string
  /** Value of X-Payload-HTTP-Method-Override, with which the admin sends long queries as POST. */
  methodOverride: string | null
}

/** How staff get in: these answer without a session. */
const staffDoors = new Set([
  'POST staff/login',
  'POST staff/logout',
  'POST staff/refresh-token',
  'POST staff/forgot-password',
  'POST staff/reset-password',
  'GET staff/me',
])

/** Collections and globals whose documents the admin reads and writes over REST. */
const adminResources = new Set([
  'briefs',
  'categories',
  'chargebacks',
  'commission-rules',
  'conversations',
  'coupons',
  'deliveries',
  'documents',
  'events',
  'files',
  'media',
  'messages',
  'moderation-cases',
  'offers',
  'orders',
  'pages',
  'payload-locked-documents',
  'payload-preferences',
  'payments',
  'payout-methods',
  'payouts',
  'reconciliation-differences',
  'reviews',
  'sellers',
  'services',
  'staff',
  'users',
  'workflow-runs',
])
const adminGlobals = new Set(['settings'])

/** Sign-in over REST would pass by the locks and counters of /api/v1/auth. */
const authEndpoints = new Set([
  'first-register',
  'forgot-password',
  'init',
  'login',
  'logout',
  'me',
  'refresh-token',
  'reset-password',
  'verify',
])

const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'])

/** Who may send a request. What is not listed here does not exist, whoever asks. */
export const decideRest = (request: RestRequest): RestDecision => {
  const segments = segmentsOf(request.pathname)
  if (segments === null || !methods.has(request.method)) return 'refused'
  const isOverridden = request.methodOverride !== null
  if (isOverridden && !(request.method === 'POST' && request.methodOverride === 'GET')) {
    return 'refused'
  }
  const [resource = '', second = '', third] = segments
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead && resource === 'media' && second === 'file' && segments.length === 3) return 'anyone'
  const door = `${request.method === 'HEAD' ? 'GET' : request.method} ${segments.join('/')}`
  if (staffDoors.has(door) && !isOverridden) return 'staff-door'
  if (authEndpoints.has(second) && resource !== 'payload-preferences') return 'refused'
  if (resource === 'access' && segments.length === 1) return 'staff'
  if (resource === 'globals') return adminGlobals.has(second) ? 'staff' : 'refused'
  if (third === 'verify') return 'refused'
  return adminResources.has(resource) ? 'staff' : 'refused'
}

/** The decoded segments below /api; null for a path that two readers could read differently. */
const segmentsOf = (pathname: string): string[] | null => {
  if (!pathname.startsWith('/api/')) return null
  const segments = pathname.slice('/api/'.length).replace(/\/$/u, '').split('/')
  try {
    const decoded = segments.map((segment) => decodeURIComponent(segment))
    return decoded.every(isPlain) ? decoded : null
  } catch {
    return null
  }
}

const isPlain = (segment: string): boolean =>
  segment !== '' && segment !== '.' && segment !== '..' && !/[/\\%\p{Cc}]/u.test(segment)
