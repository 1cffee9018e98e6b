import { sql } from '@payloadcms/db-postgres'
import sharp from 'sharp'
import type { ServiceDraft } from '../../src/contracts/services'
import { AppError } from '../../src/domain/errors'
import { decideCase } from '../../src/workflows/moderation/decide-case'
import { createService } from '../../src/workflows/services/create-service'
import { saveDraft } from '../../src/workflows/services/save-draft'
import { submitForReview } from '../../src/workflows/services/submit-for-review'
import { uploadPicture } from '../../src/workflows/uploads/upload-picture'
import { cast } from './cast'
import { openMarket, people, type Market } from './market'

export type Publishing = {
  market: Market
  /** A complete draft of Kofi's, with what differs. */
  draftOf: (changes?: Partial<ServiceDraft>) => ServiceDraft
  submitted: (changes?: Partial<ServiceDraft>) => Promise<{ id: string; caseId: string }>
  published: (changes?: Partial<ServiceDraft>) => Promise<{ id: string; caseId: string }>
  approve: (caseId: string) => Promise<void>
  /** The row the public sees, or would see. */
  liveRow: (id: string) => Promise<Record<string, unknown> | undefined>
  /** 1 when the service stands in the searchable catalogue. */
  listed: (id: string) => Promise<number>
  topics: (id: string) => Promise<string[]>
}

/** A market in which Kofi has a picture and can publish. */
export const openPublishing = async (): Promise<Publishing> => {
  const market = await openMarket()
  const picture = await uploadPicture(market.as(people.kofi), {
    purpose: 'service',
    alt: '',
    bytes: await plainPicture(),
  })
  const draftOf = (changes: Partial<ServiceDraft> = {}) => ({
    ...completeDraft,
    galleryIds: [picture.id],
    ...changes,
  })
  const approve = (caseId: string) =>
    decideCase(market.as(people.moderator), { caseId, decision: 'approve', reason: '' })
  const submitted = async (changes: Partial<ServiceDraft> = {}) => {
    const ctx = market.as(people.kofi)
    const { id } = await createService(ctx, { language: 'fr' })
    await saveDraft(ctx, { serviceId: id, draft: draftOf(changes) })
    const { caseId } = await submitForReview(ctx, { serviceId: id })
    return { id, caseId: String(caseId) }
  }
  return {
    market,
    draftOf,
    approve,
    submitted,
    published: async (changes = {}) => {
      const service = await submitted(changes)
      await approve(service.caseId)
      return service
    },
    ...readers(market),
  }
}

const readers = ({ db }: Market): Pick<Publishing, 'liveRow' | 'listed' | 'topics'> => ({
  liveRow: async (id) => {
    const { rows } = await db.execute<Record<string, unknown>>(sql`
      select title, slug, _status, moderation, starting_price_minor::float8 as price from services
      where id = ${id}`)
    return rows[0]
  },
  listed: async (id) => {
    const { rows } = await db.execute(sql`select 1 from catalog.listings where service_id = ${id}`)
    return rows.length
  },
  topics: async (id) => {
    const { rows } = await db.execute<{ topic: string }>(
      sql`select topic from events where subject_id = ${id} order by occurred_at, id`,
    )
    return rows.map(({ topic }) => topic)
  },
})

/** A small picture of one colour. */
export const plainPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: '#b44a23' } })
    .png()
    .toBuffer()

/** The stable code a promise fails with, or `no error`. */
export const errorCode = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  )

const completeDraft: ServiceDraft = {
  title: 'Je monte vos vidéos de mariage',
  description: 'Montage soigné, musique libre de droits, étalonnage des couleurs. '.repeat(3),
  language: 'fr',
  titleSecond: '',
  descriptionSecond: '',
  categoryId: cast.category.id,
  currency: 'XOF',
  tags: ['vidéo'],
  packages: [
    {
      tier: 'basic',
      name: 'Essentiel',
      description: 'Trois minutes montées',
      nameSecond: '',
      descriptionSecond: '',
      priceMinor: 40_000,
      deliveryDays: 4,
      revisions: 1,
      features: ['Full HD'],
    },
  ],
  extras: [
    {
      name: 'Drone',
      description: '',
      nameSecond: '',
      priceMinor: 15_000,
      extraDays: 1,
      isExpress: false,
    },
  ],
  faq: [],
  requirements: [],
  galleryIds: [],
  extraRevisionMinor: null,
}
