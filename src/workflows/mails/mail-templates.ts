/** Label of a fact (a key below `mail.facts`) and its text, already written for people. */
export type MailFact = {
  label: 'order' | 'service' | 'total' | 'net' | 'earned' | 'refund' | 'due' | 'reason' | 'note'
  text: string
}

type OrderMail = { orderId: string; number: string; title: string; otherName: string }
type ServiceMail = { serviceId: string; slug: string; title: string }

/** What each mail needs to be written; its sentences stand in src/i18n/{fr,en}/mail.json. */
export type MailData = {
  verifyEmail: { token: string }
  alreadyRegistered: Record<never, never>
  resetPassword: { token: string }
  passwordChanged: Record<never, never>
  orderConfirmed: OrderMail
  orderConfirmedAsks: OrderMail
  orderReceived: OrderMail
  requirementsReminder: OrderMail
  requirementsSubmitted: OrderMail
  orderAccepted: OrderMail
  orderDelivered: OrderMail
  revisionRequested: OrderMail
  orderCompletedCustomer: OrderMail
  orderCompletedSeller: OrderMail
  orderCancelledCustomer: OrderMail
  orderCancelledSeller: OrderMail
  orderExpired: OrderMail & { slug: string }
  paymentRefunded: { amount: string }
  servicePublished: ServiceMail
  serviceChangesRequested: ServiceMail
  serviceRejected: ServiceMail
  newMessages: { conversationId: string; otherName: string; count: number; preview: string }
}

export type MailTemplate = keyof MailData

type Links = { [Template in MailTemplate]: (data: MailData[Template]) => string }

const orderPage = ({ orderId }: { orderId: string }) => `/orders/${orderId}`
const withToken = (page: string, token: string) => `${page}?token=${encodeURIComponent(token)}`

/** Where the button of each mail leads, below the language of the reader. */
export const mailLinks: Links = {
  verifyEmail: ({ token }) => withToken('/verify-email', token),
  alreadyRegistered: () => '/sign-in',
  resetPassword: ({ token }) => withToken('/reset-password', token),
  passwordChanged: () => '/sign-in',
  orderConfirmed: orderPage,
  orderConfirmedAsks: orderPage,
  orderReceived: orderPage,
  requirementsReminder: orderPage,
  requirementsSubmitted: orderPage,
  orderAccepted: orderPage,
  orderDelivered: orderPage,
  revisionRequested: orderPage,
  orderCompletedCustomer: orderPage,
  orderCompletedSeller: orderPage,
  orderCancelledCustomer: orderPage,
  orderCancelledSeller: orderPage,
  orderExpired: ({ slug }) => `/services/${slug}`,
  paymentRefunded: () => '/orders',
  servicePublished: ({ slug }) => `/services/${slug}`,
  serviceChangesRequested: ({ serviceId }) => `/seller/services/${serviceId}`,
  serviceRejected: () => '/seller/services',
  newMessages: ({ conversationId }) => `/messages/${conversationId}`,
}
