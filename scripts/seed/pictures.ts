import type { Payload } from 'payload'
import sharp from 'sharp'
import { coverSvg } from '../demo/art/cover'
import { portraitSvg } from '../demo/art/portrait'
import type { PortraitSpec } from '../demo/art/portrait-spec'
import { customers } from '../demo/content/customers'
import { sellers } from '../demo/content/sellers'
import { services } from '../demo/content/services'
import { rootOf } from './categories'
import { inParallel } from './in-parallel'
import { userIdOf } from './people'

export type Pictures = {
  /** Gallery of each service: slug → media ids, the cover first. */
  galleries: Map<string, string[]>
  /** Portraits: key of the person → media id. */
  portraits: Map<string, string>
}

type Drawing = {
  name: string
  svg: string
  alt: string
  purpose: 'service' | 'portrait'
  owner: string
  keep: (id: string) => void
}

/** Draws every cover and portrait and stores them as uploads are stored: re-encoded, in sizes. */
export const seedPictures = async (
  payload: Payload,
  report: (done: number, total: number) => void,
): Promise<Pictures> => {
  const pictures: Pictures = { galleries: new Map(), portraits: new Map() }
  const drawings = [...coverDrawings(pictures), ...portraitDrawings(pictures)]
  let done = 0
  await inParallel(drawings, 4, async (drawing) => {
    drawing.keep(await store(payload, drawing))
    done += 1
    report(done, drawings.length)
  })
  return pictures
}

const coverDrawings = ({ galleries }: Pictures): Drawing[] =>
  services.flatMap((service, order) => {
    const gallery: string[] = []
    galleries.set(service.slug, gallery)
    const shots = service.state === undefined ? 1 + ((order * 7) % 3) : 1
    return Array.from({ length: shots }, (_, shot) => ({
      name: `${service.slug}-${shot + 1}`,
      svg: coverSvg({
        slug: service.slug,
        root: rootOf(service.category),
        scene: service.scene,
        order,
        shot,
      }),
      alt: service.title,
      purpose: 'service' as const,
      owner: userIdOf(service.seller),
      keep: (id: string) => {
        gallery[shot] = id
      },
    }))
  })

const portraitDrawings = ({ portraits }: Pictures): Drawing[] => {
  const people: { key: string; name: string; portrait?: PortraitSpec }[] = [
    ...sellers.map((seller) => ({ ...seller, key: seller.handle })),
    ...customers,
  ]
  return people.flatMap(({ key, name, portrait }) =>
    portrait === undefined
      ? []
      : [
          {
            name: `portrait-${key}`,
            svg: portraitSvg({ name: key, spec: portrait }),
            alt: name,
            purpose: 'portrait' as const,
            owner: userIdOf(key),
            keep: (id: string) => {
              portraits.set(key, id)
            },
          },
        ],
  )
}

const store = async (payload: Payload, drawing: Drawing): Promise<string> => {
  const image = sharp(Buffer.from(drawing.svg))
  const [data, color] = await Promise.all([
    image.clone().png({ compressionLevel: 1 }).toBuffer(),
    averageColor(drawing.svg),
  ])
  const media = await payload.create({
    collection: 'media',
    data: { alt: drawing.alt, purpose: drawing.purpose, owner: drawing.owner, color },
    file: { data, mimetype: 'image/png', name: `${drawing.name}.png`, size: data.length },
    overrideAccess: true,
  })
  return media.id
}

const averageColor = async (svg: string): Promise<string> => {
  const { data } = await sharp(Buffer.from(svg), { density: 8 })
    .resize(1, 1, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return `#${[...data.subarray(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
