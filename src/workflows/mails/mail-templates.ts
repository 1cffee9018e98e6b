/** Label of a fact (a key below `mail.facts`) and its text, already written for people. */
export type MailFact = {
  label:
    | 'order'
    | 'service'
    | 'total'
    | 'net'
    | 'earned'
    | 'refund'
    | 'kept'
    | 'due'
    | 'newDue'
    | 'answerBy'
    | 'appealBy'
    | 'decision'
    | 'reason'
    | 'note'
    | 'offer'
    | 'price'
    | 'validUntil'
  text: string
}

/** `name` is how the reader is greeted. */
type Account = { name: string }
type AboutOrder = {
  name: string
  orderId: string
  number: string
  title: string
  /** The other side of the order: the seller for its customer, the customer for its seller. */
  otherName: string
}
type AboutOffer = { name: string; offerId: string; title: string; otherName: string }
/** `count`: the offers it received. */
type AboutBrief = { name: string; briefId: string; title: string; count: number }
/** `destination` is masked; `amount` is empty where a mail is about the destination alone. */
type AboutPayout = { name: string; amount: string; destination: string }
/** `name`: the market; `count`: how often it happened since the last such mail. */
type Alert = { name: string; count: number }
/** `search`: the name of the first of `count` saved searches with news. */
type AboutSearches = { name: string; search: string; count: number }
type AboutService = { name: string; serviceId: string; slug: string; title: string }

/** What each mail needs to be written; its sentences stand in src/i18n/{fr,en}/mail.json. */
export type MailData = {
  /** `url` and its like are absolute and may carry a secret. */
  'verify-email': Account & { url: string }
  'account-exists': Account & { signInUrl: string; resetUrl: string }
  'reset-password': Account & { url: string }
  'password-changed': Account
  'account-suspended': Account
  'order-confirmed': AboutOrder
  'order-confirmed-asks': AboutOrder
  'order-received': AboutOrder
  'requirements-reminder': AboutOrder
  'requirements-submitted': AboutOrder
  'order-accepted': AboutOrder
  'order-delivered': AboutOrder
  'revision-requested': AboutOrder
  'order-completed-customer': AboutOrder
  'order-completed-seller': AboutOrder
  'milestone-accepted': AboutOrder
  'order-cancelled-customer': AboutOrder
  'order-cancelled-seller': AboutOrder
  'revision-refused': AboutOrder
  'cancellation-proposed': AboutOrder
  'cancellation-declined': AboutOrder
  'cancellation-withdrawn': AboutOrder
  'extension-proposed': AboutOrder
  'extension-accepted': AboutOrder
  'extension-declined': AboutOrder
  'dispute-opened': AboutOrder
  'dispute-received': AboutOrder
  'dispute-answered': AboutOrder
  'dispute-statement': AboutOrder
  'dispute-decided': AboutOrder
  'dispute-settled': AboutOrder
  'dispute-appealed': AboutOrder
  'dispute-closed': AboutOrder
  'dispute-reopened': AboutOrder
  'order-parted-customer': AboutOrder
  'order-parted-seller': AboutOrder
  'order-expired': AboutOrder
  'payment-refunded': Account & { amount: string }
  'payout-paid': AboutPayout
  'payout-failed': AboutPayout
  'payout-cancelled': AboutPayout
  'payout-method-added': AboutPayout
  'payout-method-changed': AboutPayout
  'service-published': AboutService
  'service-changes-requested': AboutService
  'service-rejected': AboutService
  'offer-received': AboutOffer
  'offer-countered': AboutOffer
  'offer-agreed': AboutOffer
  'offer-not-chosen': AboutOffer
  'brief-published': AboutBrief
  'brief-changes-requested': AboutBrief
  'brief-rejected': AboutBrief
  'brief-expired': AboutBrief
  'alert-work': Alert
  'alert-quarantine': Alert
  'alert-difference': Alert
  'alert-refund': Alert
  'alert-chargeback': Alert
  'saved-search-news': AboutSearches
  'new-messages': Account & {
    conversationId: string
    otherName: string
    count: number
    preview: string
  }
}

export type MailTemplate = keyof MailData

type Links = {
  [Template in MailTemplate]: (data: MailData[Template], home: string) => string
}

const orderPage = ({ orderId }: AboutOrder, home: string) => `${home}/orders/${orderId}`

const offerPage = ({ offerId }: AboutOffer, home: string) => `${home}/offers/${offerId}`
const briefPage = ({ briefId }: AboutBrief, home: string) => `${home}/briefs/${briefId}`

const earningsPage = (_data: AboutPayout, home: string) => `${home}/seller/earnings`

/** The admin stands beside the languages of the site. */
const adminList = (path: string) => (_data: Alert, home: string) =>
  new URL(`/admin/collections/${encodeURI(path)}`, home).href

/** Where the button of each mail leads; `home` is the site in the reader's language. */
export const mailLinks: Links = {
  'verify-email': ({ url }) => url,
  'account-exists': ({ signInUrl }) => signInUrl,
  'reset-password': ({ url }) => url,
  'password-changed': (_data, home) => `${home}/sign-in`,
  'account-suspended': (_data, home) => `${home}/pages/terms`,
  'order-confirmed': orderPage,
  'order-confirmed-asks': orderPage,
  'order-received': orderPage,
  'requirements-reminder': orderPage,
  'requirements-submitted': orderPage,
  'order-accepted': orderPage,
  'order-delivered': orderPage,
  'revision-requested': orderPage,
  'order-completed-customer': orderPage,
  'order-completed-seller': orderPage,
  'milestone-accepted': orderPage,
  'order-cancelled-customer': orderPage,
  'order-cancelled-seller': orderPage,
  'revision-refused': orderPage,
  'cancellation-proposed': orderPage,
  'cancellation-declined': orderPage,
  'cancellation-withdrawn': orderPage,
  'extension-proposed': orderPage,
  'extension-accepted': orderPage,
  'extension-declined': orderPage,
  'dispute-opened': orderPage,
  'dispute-received': orderPage,
  'dispute-answered': orderPage,
  'dispute-statement': orderPage,
  'dispute-decided': orderPage,
  'dispute-settled': orderPage,
  'dispute-appealed': orderPage,
  'dispute-closed': orderPage,
  'dispute-reopened': orderPage,
  'order-parted-customer': orderPage,
  'order-parted-seller': orderPage,
  'order-expired': orderPage,
  'payment-refunded': (_data, home) => `${home}/orders`,
  'payout-paid': earningsPage,
  'payout-failed': earningsPage,
  'payout-cancelled': earningsPage,
  'payout-method-added': earningsPage,
  'payout-method-changed': earningsPage,
  'service-published': ({ slug }, home) => `${home}/services/${slug}`,
  'service-changes-requested': ({ serviceId }, home) => `${home}/seller/services/${serviceId}`,
  'service-rejected': (_data, home) => `${home}/seller/services`,
  'offer-received': offerPage,
  'offer-countered': offerPage,
  'offer-agreed': offerPage,
  'offer-not-chosen': (_data, home) => `${home}/briefs`,
  'brief-published': briefPage,
  'brief-changes-requested': ({ briefId }, home) => `${home}/briefs/${briefId}/edit`,
  'brief-rejected': briefPage,
  'brief-expired': briefPage,
  'alert-work': adminList('workflow-runs'),
  'alert-quarantine': adminList('payments?where[status][equals]=quarantined'),
  'alert-difference': adminList('reconciliation-differences?where[status][equals]=open'),
  'alert-refund': adminList('payments?where[status][equals]=refund_pending'),
  'alert-chargeback': adminList('chargebacks'),
  'saved-search-news': (_data, home) => `${home}/saved-searches`,
  'new-messages': ({ conversationId }, home) => `${home}/messages/${conversationId}`,
}
