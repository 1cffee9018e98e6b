import { ProposeCancellation, ProposeExtension } from '../../contracts/order-requests'
import { acceptCancellation } from '../../workflows/orders/accept-cancellation'
import { acceptExtension } from '../../workflows/orders/accept-extension'
import { declineCancellation } from '../../workflows/orders/decline-cancellation'
import { declineExtension } from '../../workflows/orders/decline-extension'
import { proposeCancellation } from '../../workflows/orders/propose-cancellation'
import { proposeExtension } from '../../workflows/orders/propose-extension'
import { withdrawCancellation } from '../../workflows/orders/withdraw-cancellation'
import { withdrawExtension } from '../../workflows/orders/withdraw-extension'
import type { Api } from '../api'
import { verb, verbWith } from '../order-verbs'

/** What one side of an order asks and the other answers. */
export const registerOrderRequestRoutes = (api: Api): void => {
  verbWith(api, 'propose-extension', {
    summary: 'The seller asks for a later due date',
    body: ProposeExtension,
    act: proposeExtension,
  })
  verb(api, 'withdraw-extension', 'The seller takes that back', withdrawExtension)
  verb(api, 'accept-extension', 'The customer agrees to the later date', acceptExtension)
  verb(api, 'decline-extension', 'The customer keeps the due date', declineExtension)
  verbWith(api, 'propose-cancellation', {
    summary: 'One side proposes to end the order, with all or a part of the money going back',
    body: ProposeCancellation,
    act: proposeCancellation,
  })
  verb(api, 'withdraw-cancellation', 'Who proposed it takes it back', withdrawCancellation)
  verb(api, 'accept-cancellation', 'The other side agrees to end it', acceptCancellation)
  verb(api, 'decline-cancellation', 'The other side does not agree', declineCancellation)
}
