import type { Payload } from 'payload'
import type { Picture } from '../../contracts/catalogue'
import { pictureOf } from '../../domain/files/picture-of'

/** Pictures by id, in one query; unknown ids are left out. */
export const picturesById = async (
  payload: Payload,
  ids: readonly string[],
): Promise<Map<string, Picture>> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: wanted } },
    limit: wanted.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map((media) => [media.id, pictureOf(media)]))
}
