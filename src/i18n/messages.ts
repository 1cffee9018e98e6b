import type { Locale } from '../contracts/locale'
import enApp from './en/app.json'
import enAuth from './en/auth.json'
import enBriefs from './en/briefs.json'
import enFavourites from './en/favourites.json'
import enPromotions from './en/promotions.json'
import enFiles from './en/files.json'
import enMessages from './en/messages.json'
import enNotifications from './en/notifications.json'
import enOffers from './en/offers.json'
import enPayouts from './en/payouts.json'
import enOrders from './en/orders.json'
import enDisputes from './en/disputes.json'
import enDocuments from './en/documents.json'
import enOrderRequests from './en/order-requests.json'
import enCart from './en/cart.json'
import enCoupons from './en/coupons.json'
import enCheckout from './en/checkout.json'
import enAccount from './en/account.json'
import enSavedSearches from './en/saved-searches.json'
import enSeller from './en/seller.json'
import enServiceEditor from './en/service-editor.json'
import enWorkspace from './en/workspace.json'
import enCommon from './en/common.json'
import enErrors from './en/errors.json'
import enHome from './en/home.json'
import enLive from './en/live.json'
import enMail from './en/mail.json'
import enSandbox from './en/sandbox.json'
import enSearch from './en/search.json'
import enSellerProfile from './en/seller-profile.json'
import enService from './en/service.json'
import enSocial from './en/social.json'
import enSpending from './en/spending.json'
import enValidation from './en/validation.json'
import frApp from './fr/app.json'
import frAuth from './fr/auth.json'
import frBriefs from './fr/briefs.json'
import frPromotions from './fr/promotions.json'
import frFavourites from './fr/favourites.json'
import frFiles from './fr/files.json'
import frMessages from './fr/messages.json'
import frNotifications from './fr/notifications.json'
import frOffers from './fr/offers.json'
import frPayouts from './fr/payouts.json'
import frOrders from './fr/orders.json'
import frDisputes from './fr/disputes.json'
import frDocuments from './fr/documents.json'
import frOrderRequests from './fr/order-requests.json'
import frCart from './fr/cart.json'
import frCoupons from './fr/coupons.json'
import frCheckout from './fr/checkout.json'
import frAccount from './fr/account.json'
import frSavedSearches from './fr/saved-searches.json'
import frSeller from './fr/seller.json'
import frServiceEditor from './fr/service-editor.json'
import frWorkspace from './fr/workspace.json'
import frCommon from './fr/common.json'
import frErrors from './fr/errors.json'
import frHome from './fr/home.json'
import frLive from './fr/live.json'
import frMail from './fr/mail.json'
import frSandbox from './fr/sandbox.json'
import frSearch from './fr/search.json'
import frSellerProfile from './fr/seller-profile.json'
import frService from './fr/service.json'
import frSocial from './fr/social.json'
import frSpending from './fr/spending.json'
import frValidation from './fr/validation.json'

const fr = {
  app: frApp,
  auth: frAuth,
  briefs: frBriefs,
  favourites: frFavourites,
  promotions: frPromotions,
  files: frFiles,
  messages: frMessages,
  notifications: frNotifications,
  offers: frOffers,
  payouts: frPayouts,
  orders: frOrders,
  disputes: frDisputes,
  documents: frDocuments,
  orderRequests: frOrderRequests,
  cart: frCart,
  checkout: frCheckout,
  coupons: frCoupons,
  account: frAccount,
  savedSearches: frSavedSearches,
  seller: frSeller,
  serviceEditor: frServiceEditor,
  workspace: frWorkspace,
  common: frCommon,
  errors: frErrors,
  home: frHome,
  live: frLive,
  mail: frMail,
  sandbox: frSandbox,
  search: frSearch,
  sellerProfile: frSellerProfile,
  service: frService,
  social: frSocial,
  spending: frSpending,
  validation: frValidation,
}

/** French is the language of reference: a key that it lacks does not exist. */
export type Messages = typeof fr
export type Namespace = keyof Messages

const en: Messages = {
  app: enApp,
  auth: enAuth,
  briefs: enBriefs,
  favourites: enFavourites,
  promotions: enPromotions,
  files: enFiles,
  messages: enMessages,
  notifications: enNotifications,
  offers: enOffers,
  payouts: enPayouts,
  orders: enOrders,
  disputes: enDisputes,
  documents: enDocuments,
  orderRequests: enOrderRequests,
  cart: enCart,
  checkout: enCheckout,
  coupons: enCoupons,
  account: enAccount,
  savedSearches: enSavedSearches,
  seller: enSeller,
  serviceEditor: enServiceEditor,
  workspace: enWorkspace,
  common: enCommon,
  errors: enErrors,
  home: enHome,
  live: enLive,
  mail: enMail,
  sandbox: enSandbox,
  search: enSearch,
  sellerProfile: enSellerProfile,
  service: enService,
  social: enSocial,
  spending: enSpending,
  validation: enValidation,
}

/** Every sentence of the product by language, one JSON file per subject. */
export const messages: Record<Locale, Messages> = { fr, en }
