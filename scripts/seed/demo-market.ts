import type { ClientBase, Pool } from 'pg'
import type { Ctx } from '../../src/context'
import { drawAttachments } from './attachments'
import { seedCategories } from './categories'
import { playCheckout } from './checkouts'
import { seedConversations } from './conversations'
import { demoClock } from './demo-clock'
import { seedEditorialPages } from './editorial-pages'
import { seedFavourites } from './favourites'
import { inOneTransaction } from './in-one-transaction'
import { issuePastDocuments } from './issue-past-documents'
import { inParallel } from './in-parallel'
import { seedModerationQueue } from './moderation-queue'
import { seedNotifications } from './notifications'
import { seedOffers } from './offers'
import { orderPlans } from './order-plan'
import { seedPayouts } from './payouts'
import { seedPeople, sellerIdOf, userIdOf } from './people'
import { seedPictures, type Pictures } from './pictures'
import { playOrder } from './play-order'
import { seedPortfolios } from './portfolios'
import { seedPricing } from './pricing'
import { seedPromotions } from './promotions'
import { seedQuickReplies } from './quick-replies'
import { seedSavedSearches } from './saved-searches'
import type { SeedConsole } from './seed-console'
import { sceneOf } from './scene'
import { seedServices, serviceIdOf } from './services'
import { services } from '../demo/content/services'
import { sellers } from '../demo/content/sellers'
import { requireCleanLedger, settlePast } from './settle-past'
import { seedServiceDays } from './service-days'
import { seedVacations } from './vacations'

type Market = { base: Omit<Ctx, 'viewer' | 'clock'>; pool: Pool; console: SeedConsole }

/** Fills an empty, migrated database with the demo market. */
export const seedDemoMarket = async ({ base, pool, console }: Market): Promise<void> => {
  const clock = demoClock(new Date())
  const scene = sceneOf(base)
  await console.step('People and categories', () =>
    inOneTransaction(pool, async (client) => {
      await seedPeople(client, clock)
      await seedCategories(client, clock)
    }),
  )
  const pictures = await console.step('Drawing covers and portraits', (report) =>
    seedPictures(base.payload, report),
  )
  await console.step('Services', () =>
    inOneTransaction(pool, async (client) => {
      await hangPortraits(client, pictures)
      await seedServices(client, { clock, galleries: pictures.galleries })
      await seedConversations(client, clock)
      await refreshAll(client)
    }),
  )
  await console.step('Pages', () => seedEditorialPages(base.payload))
  await seedPricing({ payload: base.payload, scene, clock })
  await console.step('Promotions', () => seedPromotions({ payload: base.payload, clock }))
  const plans = orderPlans(clock)
  const attachments = await drawAttachments()
  await console.step('Orders', async (report) => {
    let done = 0
    await inParallel(plans, 6, async (plan) => {
      await playOrder({ scene, plan, attachments, now: clock.now })
      done += 1
      report(done, plans.length)
    })
    await playCheckout(scene, clock)
  })
  await console.step('Moderation queue', () => seedModerationQueue(scene, clock))
  await console.step('Briefs and offers', () => seedOffers(scene, clock))
  await console.step('Vacations', () => seedVacations(scene, clock))
  await console.step('Portfolios', () => seedPortfolios(scene, clock, pictures))
  await console.step('Quick replies', () => seedQuickReplies(scene, clock))
  await console.step('Favourites', () => seedFavourites(scene, clock))
  await console.step('Saved searches', () => seedSavedSearches(scene, clock))
  await console.step('Payouts', () => seedPayouts({ scene, clock, pool }))
  await console.step('Receipts and invoices', (report) =>
    issuePastDocuments(pool, { scene, now: clock.now }, report),
  )
  await console.step('Notifications', () => seedNotifications(pool, { scene, clock }))
  await console.step('Books and catalogue', async () => {
    await settlePast(pool, { scene, clock })
    await requireCleanLedger(pool)
    await inOneTransaction(pool, refreshAll)
    await pool.query('analyze')
  })
  await console.step('Visits', () =>
    inOneTransaction(pool, (client) => seedServiceDays(client, clock)),
  )
}

const hangPortraits = async (client: ClientBase, { portraits }: Pictures): Promise<void> => {
  for (const [key, media] of portraits) {
    await client.query('update users set avatar_id = $1 where id = $2', [media, userIdOf(key)])
  }
  for (const { handle } of sellers) {
    await client.query('update sellers set avatar_id = $1 where id = $2', [
      portraits.get(handle) ?? null,
      sellerIdOf(handle),
    ])
  }
}

const refreshAll = async (client: ClientBase): Promise<void> => {
  await client.query('select catalog.refresh_listings($1::uuid[])', [
    services.map(({ slug }) => serviceIdOf(slug)),
  ])
}
