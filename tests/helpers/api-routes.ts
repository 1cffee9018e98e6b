import type { RouteAccess } from '../../src/api/define-route'

/**
 * Who may call each route, decided by hand a second time: a new route fails the test until it is
 * listed here, and so does one that opened itself up.
 */
export const routeAccess: Record<string, RouteAccess> = {
  'GET /me': 'anyone',
  'GET /openapi.json': 'anyone',

  'POST /auth/sign-up': 'anyone',
  'POST /auth/verify-email': 'anyone',
  'POST /auth/sign-in': 'anyone',
  'POST /auth/refresh': 'anyone',
  'GET /auth/continue': 'anyone',
  'POST /auth/sign-out': 'anyone',
  'POST /auth/sign-out-everywhere': 'user',
  'POST /auth/request-password-reset': 'anyone',
  'POST /auth/reset-password': 'anyone',
  'POST /auth/change-password': 'user',
  'POST /auth/tokens': 'anyone',
  'POST /auth/tokens/refresh': 'anyone',
  'POST /realtime/ticket': 'user',

  'GET /categories': 'anyone',
  'GET /services': 'anyone',
  'GET /services/{slug}': 'anyone',
  'GET /sellers/{handle}': 'anyone',
  'GET /suggestions': 'anyone',

  'GET /cart': 'user',
  'POST /cart/preview': 'anyone',
  'POST /cart/lines': 'user',
  'PATCH /cart/lines/{id}': 'user',
  'DELETE /cart/lines/{id}': 'user',
  'DELETE /cart': 'user',
  'POST /cart/merge': 'user',
  'POST /checkouts': 'user',
  'GET /checkouts/{id}': 'user',
  'POST /checkouts/{id}/cancel': 'user',

  'POST /quotes': 'anyone',
  'GET /orders': 'user',
  'POST /orders': 'user',
  'GET /orders/counts': 'user',
  'GET /orders/{id}': 'user',
  'POST /orders/{id}/cancel-payment': 'user',
  'POST /orders/{id}/skip-requirements': 'user',
  'POST /orders/{id}/accept': 'user',
  'POST /orders/{id}/accept-delivery': 'user',
  'POST /orders/{id}/cancel-overdue': 'user',
  'POST /orders/{id}/extend-review-window': 'user',
  'POST /orders/{id}/submit-requirements': 'user',
  'POST /orders/{id}/decline': 'user',
  'POST /orders/{id}/deliver': 'user',
  'POST /orders/{id}/request-revision': 'user',
  'POST /orders/{id}/refuse-revision': 'user',
  'POST /orders/{id}/review': 'user',

  'GET /conversations': 'user',
  'POST /conversations': 'user',
  'GET /conversations/{id}': 'user',
  'POST /conversations/{id}/read': 'user',
  'GET /conversations/{id}/messages': 'user',
  'POST /conversations/{id}/messages': 'user',
  'POST /conversations/{id}/ticket': 'user',

  'GET /seller/coupons': 'seller',
  'POST /seller/coupons': 'seller',
  'POST /seller/coupons/{id}/deactivate': 'seller',
  'GET /seller/earnings': 'seller',
  'GET /seller/profile': 'user',
  'PUT /seller/profile': 'user',
  'GET /seller/services': 'seller',
  'POST /seller/services': 'seller',
  'GET /seller/services/{id}': 'seller',
  'PUT /seller/services/{id}': 'seller',
  'POST /seller/services/{id}/submit': 'seller',
  'POST /seller/services/{id}/unpublish': 'seller',
  'POST /seller/services/{id}/republish': 'seller',

  'POST /uploads/pictures': 'user',
  'POST /uploads/files': 'user',
  // Staff come with another cookie: the query decides, and tests of its own try it.
  'GET /files/{id}': 'anyone',

  'POST /staff/cases/{id}/decision': 'staff',
}
