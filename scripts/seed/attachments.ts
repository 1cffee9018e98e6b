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
  `Quelques précisions

- le nom exact est en tête de la page
- merci d’éviter le rouge
- livraison avant la fin du mois si possible
`,
  `Notes de la réunion

Public : clientes du quartier, 25 à 45 ans.
Ton : simple, chaleureux.
À éviter : les mots techniques.
`,
  `Liste des éléments

1. texte de présentation
2. horaires : 8 h à 19 h, fermé le dimanche
3. contacts et adresse
`,
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
