import type { Api } from './api'
import { registerAccountRoutes } from './routes/accounts'
import { registerCartRoutes } from './routes/cart'
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
import { registerOfferRoutes } from './routes/offers'
import { registerOrderRoutes } from './routes/orders'
import { registerPayoutRoutes } from './routes/payouts'
import { registerRealtimeTicketRoutes } from './routes/realtime-ticket'
import { registerRunRoutes } from './routes/runs'
import { registerModerationRoutes } from './routes/moderation'
import { registerSellerRoutes } from './routes/sellers'
import { registerServiceRoutes } from './routes/services'
import { registerUploadRoutes } from './routes/uploads'

/** Every subject of the API; a new one is added here and nowhere else. */
export const registerRoutes = (api: Api): void => {
  registerAccountRoutes(api)
  registerCartRoutes(api)
  registerBriefRoutes(api)
  registerCatalogueRoutes(api)
  registerCheckoutRoutes(api)
  registerConversationRoutes(api)
  registerCouponRoutes(api)
  registerDocumentRoutes(api)
  registerFavouriteRoutes(api)
  registerLedgerRoutes(api)
  registerMeRoutes(api)
  registerOfferRoutes(api)
  registerOrderRoutes(api)
  registerOrderRequestRoutes(api)
  registerPayoutRoutes(api)
  registerDisputeRoutes(api)
  registerRealtimeTicketRoutes(api)
  registerModerationRoutes(api)
  registerRunRoutes(api)
  registerSellerRoutes(api)
  registerServiceRoutes(api)
  registerUploadRoutes(api)
}
