import type { Payload, PayloadRequest } from 'payload'
import type { Service } from '../../../payload-types'
import type { ModerationState } from '../../contracts/services'
import type { ServiceContent } from './service-content'

/** A version of a service: `content` as its seller wrote it, and where it stands with staff. */
export type ServiceVersion = { id: string; content: Service; isNewest: boolean }

type Scope = { payload: Payload; req?: PayloadRequest }

/** What the seller edits: the newest version, whether the public sees it or not. */
export const newestVersion = (scope: Scope, serviceId: string): Promise<ServiceVersion | null> =>
  findVersion(scope, { and: [{ parent: { equals: serviceId } }, { latest: { equals: true } }] })

export const versionById = (scope: Scope, versionId: string): Promise<ServiceVersion | null> =>
  findVersion(scope, { id: { equals: versionId } })

/** Rewrites a version in place: typing makes no new version, only submitting fixes one. */
export const amendVersion = async (
  scope: Scope & { req: PayloadRequest },
  versionId: string,
  changes: Partial<ServiceContent> & VersionState,
): Promise<void> => {
  const at = new Date().toISOString()
  await scope.payload.db.updateVersion({
    id: versionId,
    collection: 'services',
    versionData: { updatedAt: at, version: { ...changes, updatedAt: at } },
    returning: false,
    req: scope.req,
  })
}

/** Adds a version beside the live row, which stays as it is. */
export const stageVersion = async (
  { payload, req }: Scope & { req: PayloadRequest },
  serviceId: string,
  changes: Partial<ServiceContent> & VersionState,
): Promise<void> => {
  await payload.update({
    collection: 'services',
    id: serviceId,
    data: changes,
    draft: true,
    overrideAccess: true,
    req,
  })
}

/** Writes the live row. Moderation decides what; this is the only place that publishes. */
export const publishContent = async (
  { payload, req }: Scope & { req: PayloadRequest },
  serviceId: string,
  content: Partial<ServiceContent> & { slug: string; firstPublishedAt: string },
): Promise<void> => {
  await payload.update({
    collection: 'services',
    id: serviceId,
    data: { ...content, moderation: 'approved', moderationNote: '', _status: 'published' },
    overrideAccess: true,
    req,
  })
}

/** The content alone, without ids, states and dates: what may be copied to another version. */
export const contentOf = (version: Service): ServiceContent => ({
  title: version.title,
  description: version.description,
  titleSecond: version.titleSecond,
  descriptionSecond: version.descriptionSecond,
  tags: version.tags,
  gallery: version.gallery,
  currency: version.currency,
  packages: version.packages,
  extras: version.extras,
  extraRevisionMinor: version.extraRevisionMinor,
  faq: version.faq,
  requirements: version.requirements,
  category: version.category,
  language: version.language,
  startingPriceMinor: version.startingPriceMinor,
  deliveryDays: version.deliveryDays,
  cover: version.cover,
})

type VersionState = {
  moderation?: ModerationState
  moderationNote?: string
  submittedAt?: string
}

const findVersion = async (
  { payload, req }: Scope,
  where: Parameters<Payload['db']['findVersions']>[0]['where'],
): Promise<ServiceVersion | null> => {
  const { docs } = await payload.db.findVersions<Service>({
    collection: 'services',
    where: where ?? {},
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    req,
  })
  const [found] = docs
  if (found === undefined) return null
  return { id: found.id, content: found.version, isNewest: found.latest === true }
}
