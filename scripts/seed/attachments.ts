import sharp from 'sharp'
import { coverSvg } from '../demo/art/cover'
import { rootOf } from './categories'
import type { OrderPlan } from './order-plan'

type Attachment = { name: string; bytes: Uint8Array }

/** Small real files that travel with orders. */
export type Attachments = {
  /** What a customer sends along with the answers. */
  brief: (key: string) => Attachment
  /** What a seller delivers. */
  work: (plan: OrderPlan) => Attachment
}

const briefs = [
  'Quelques précisions\n\n- le nom exact est en tête de la page\n- merci d’éviter le rouge\n- livraison avant la fin du mois si possible\n',
  'Notes de la réunion\n\nPublic : clientes du quartier, 25 à 45 ans.\nTon : simple, chaleureux.\nÀ éviter : les mots techniques.\n',
  'Liste des éléments\n\n1. texte de présentation\n2. horaires : 8 h à 19 h, fermé le dimanche\n3. contacts et adresse\n',
]

/** Draws the handful of pictures that deliveries share. */
export const drawAttachments = async (): Promise<Attachments> => {
  const scenes = ['document', 'chart', 'logo', 'window', 'timeline'] as const
  const roots = ['graphisme-design', 'affaires-administration', 'web-developpement']
  const drawn = await Promise.all(
    scenes.map((scene, order) => {
      const root = roots[order % roots.length] ?? ''
      const svg = coverSvg({ slug: `attachment-${scene}`, root, scene, order, shot: 1 })
      return sharp(Buffer.from(svg)).resize(800).webp({ quality: 70 }).toBuffer()
    }),
  )
  const text = new TextEncoder()
  return {
    brief: (key) => ({
      name: 'precisions.txt',
      bytes: text.encode(briefs[key.length % briefs.length] ?? ''),
    }),
    work: ({ service }) => {
      const place = rootOf(service.category).length % drawn.length
      return {
        name: `${service.slug.slice(0, 40)}-apercu.webp`,
        bytes: drawn[place] ?? new Uint8Array(),
      }
    },
  }
}
