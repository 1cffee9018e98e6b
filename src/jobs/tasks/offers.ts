import { z } from 'zod'
import { expireBrief } from '../../workflows/briefs/expire-brief'
import { fulfilBrief } from '../../workflows/briefs/fulfil-brief'
import { expireOffer } from '../../workflows/offers/expire-offer'
import { sweepOffers } from '../../workflows/offers/sweep-offers'
import { defineTask, type Task } from '../define-task'

const briefId = z.object({ briefId: z.uuid() })

/** The timers of offers and briefs. Each one only calls a workflow, which decides. */
export const offerTasks: readonly Task[] = [
  defineTask({
    name: 'expire_offer',
    payload: z.object({ offerId: z.uuid() }),
    run: expireOffer,
  }),
  defineTask({ name: 'expire_brief', payload: briefId, run: expireBrief }),
  defineTask({ name: 'fulfil_brief', payload: briefId, run: fulfilBrief }),
  defineTask({ name: 'sweep_offers', payload: z.unknown(), run: sweepOffers }),
]
