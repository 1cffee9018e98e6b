import type { Payload, Where } from 'payload'
import type { Service } from '../../../payload-types'

type Scope = { payload: Payload }

/** What the seller edits: the newest version, whether the public sees it or not. */
export const readNewestVersion = (scope: Scope, serviceId: string): Promise<Service | null> =>
  readVersion(scope, { and: [{ parent: { equals: serviceId } }, { latest: { equals: true } }] })

/** One version by its own id, as a moderation case names it. */
export const readVersionById = (scope: Scope, versionId: string): Promise<Service | null> =>
  readVersion(scope, { id: { equals: versionId } })

const readVersion = async ({ payload }: Scope, where: Where): Promise<Service | null> => {
  const { docs } = await payload.db.findVersions<Service>({
    collection: 'services',
    where,
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
  })
  return docs[0]?.version ?? null
}
