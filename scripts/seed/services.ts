import type { ClientBase } from 'pg'
import { sellers } from '../demo/content/sellers'
import { services } from '../demo/content/services'
import type { ServiceContent } from '../demo/content/types'
import { categoryIdOf } from './categories'
import type { DemoClock } from './demo-clock'
import { insertRows } from './insert-rows'
import { sellerIdOf } from './people'
import { contentColumns, insertVersions } from './service-rows'
import { stableId } from './stable-id'

export const serviceIdOf = (slug: string): string => stableId(`service ${slug}`)

/** Services on the market, and drafts that their sellers are about to submit. */
export const seedServices = async (
  client: ClientBase,
  { clock, galleries }: { clock: DemoClock; galleries: ReadonlyMap<string, string[]> },
): Promise<void> => {
  const rows = services.map((service) => serviceRow(service, clock, galleries))
  await insertRows(client, 'services', rows)
  await insertVersions(client, {
    ids: services.map(({ slug }) => serviceIdOf(slug)),
    versionIds: services.map(({ slug }) => stableId(`version ${slug}`)),
  })
}

const serviceRow = (
  service: ServiceContent,
  clock: DemoClock,
  galleries: ReadonlyMap<string, string[]>,
) => {
  const isLive = service.state === undefined
  const at = clock.dayAgo(service.publishedDaysAgo, service.slug)
  const moment = at.toISOString()
  const currency = sellers.find(({ handle }) => handle === service.seller)?.currency ?? 'XOF'
  return {
    id: serviceIdOf(service.slug),
    ...contentColumns(service, {
      id: serviceIdOf(service.slug),
      sellerId: sellerIdOf(service.seller),
      categoryId: categoryIdOf(service.category),
      currency,
      gallery: galleries.get(service.slug) ?? [],
      at,
    }),
    slug: isLive ? service.slug : null,
    moderation: isLive ? 'approved' : 'editing',
    moderation_note: '',
    submitted_at: isLive ? moment : null,
    first_published_at: isLive ? moment : null,
    created_at: moment,
    updated_at: moment,
    _status: isLive ? 'published' : 'draft',
  }
}
