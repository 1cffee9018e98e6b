import type { Payload } from 'payload'
import { categoryIdOf } from './categories'
import type { DemoClock } from './demo-clock'
import { serviceIdOf } from './services'

type Market = { payload: Payload; clock: DemoClock }

/** What the staff put forward now, one only in its family, and one that is over. */
export const seedPromotions = async ({ payload, clock }: Market): Promise<void> => {
  for (const { slug, family, since, days, reason } of promoted) {
    await payload.create({
      collection: 'promotions',
      data: {
        service: serviceIdOf(slug),
        rootCategory: family === undefined ? null : categoryIdOf(family),
        startsAt: clock.ago(since).toISOString(),
        endsAt: clock.ago(since - days).toISOString(),
        reason,
      },
    })
  }
}

const promoted: {
  slug: string
  family?: string
  /** Days ago. */
  since: number
  days: number
  reason: string
}[] = [
  {
    slug: 'tableau-caisse-stock-excel',
    since: 3,
    days: 400,
    reason: 'Fin d’année : utile à tous les commerces, travail suivi.',
  },
  {
    slug: 'motif-tissu-wax-bogolan-uniforme',
    since: 2,
    days: 400,
    reason: 'Saison des fêtes ; nouveau métier sur la place de marché.',
  },
  {
    slug: 'menu-carte-restaurant',
    family: 'graphisme-design',
    since: 1,
    days: 400,
    reason: 'Présentation exemplaire : formules claires, vraies photos.',
  },
  {
    slug: 'portrait-famille-illustre',
    family: 'graphisme-design',
    since: 40,
    days: 10,
    reason: 'Fête des mères.',
  },
]
