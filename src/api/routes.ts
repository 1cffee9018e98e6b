import type { Api } from './api'
import { registerAccountRoutes } from './routes/accounts'
import { registerCartRoutes } from './routes/cart'
import { registerBeaconRoutes } from './routes/beacons'
import { registerAnalyticsRoutes } from './routes/analytics'
import { registerBriefRoutes } from './routes/briefs'
import { registerCatalogueRoutes } from './routes/catalogue'
import { registerCheckoutRoutes } from './routes/checkouts'
import { registerConversationRoutes } from './routes/conversations'
import { registerCouponRoutes } from './routes/coupons'
import { registerDisputeRoutes } from './routes/disputes'
import { registerDocumentRoutes } from './routes/documents'
import { registerFavouriteRoutes } from './routes/favourites'
import { registerLedgerRoutes } from './routes/ledger'
import { registerMeRoutes } from './routes/me'
import { registerOrderRequestRoutes } from './routes/order-requests'
import { registerNotificationRoutes } from './routes/notifications'
import { registerOfferRoutes } from './routes/offers'
import { registerOrderRoutes } from './routes/orders'
import { registerPayoutRoutes } from './routes/payouts'
import { registerPortfolioRoutes } from './routes/portfolio'
import { registerPushRoutes } from './routes/push'
import { registerQuickReplyRoutes } from './routes/quick-replies'
import { registerRealtimeTicketRoutes } from './routes/realtime-ticket'
import { registerRunRoutes } from './routes/runs'
import { registerModerationRoutes } from './routes/moderation'
import { registerReviewRoutes } from './routes/reviews'
import { registerSavedSearchRoutes } from './routes/saved-searches'
import { registerSessionRoutes } from './routes/sessions'
import { registerSellerRoutes } from './routes/sellers'
import { registerServiceRoutes } from './routes/services'
import { registerUploadRoutes } from './routes/uploads'
import { registerVacationRoutes } from './routes/vacations'

/** Every subject of the API; a new one is added here and nowhere else. */
export const registerRoutes = (api: Api): void => {
  registerAccountRoutes(api)
  registerCartRoutes(api)
  registerAnalyticsRoutes(api)
  registerBeaconRoutes(api)
  registerBriefRoutes(api)
  registerCatalogueRoutes(api)
  registerReviewRoutes(api)
  registerCheckoutRoutes(api)
  registerConversationRoutes(api)
  registerCouponRoutes(api)
  registerDocumentRoutes(api)
  registerFavouriteRoutes(api)
  registerLedgerRoutes(api)
  registerMeRoutes(api)
  registerNotificationRoutes(api)
  registerPushRoutes(api)
  registerOfferRoutes(api)
  registerOrderRoutes(api)
  registerOrderRequestRoutes(api)
  registerPayoutRoutes(api)
  registerDisputeRoutes(api)
  registerPortfolioRoutes(api)
  registerQuickReplyRoutes(api)
  registerRealtimeTicketRoutes(api)
  registerModerationRoutes(api)
  registerRunRoutes(api)
  registerSavedSearchRoutes(api)
  registerSessionRoutes(api)
  registerSellerRoutes(api)
  registerServiceRoutes(api)
  registerUploadRoutes(api)
  registerVacationRoutes(api)
}
