import { addWork } from '../../src/workflows/portfolio/add-work'
import type { DemoClock } from './demo-clock'
import type { Pictures } from './pictures'
import { sellerViewer, type Scene } from './scene'

/** Drawn from the pictures of each seller’s own services. */
const portfolios = [
  {
    seller: 'awa-diop',
    works: [
      {
        title: 'Identité du restaurant Keur Fatim',
        body: 'Logo, enseigne peinte et menus. La patronne voulait que ses clients retrouvent le bleu de la devanture partout.',
        from: ['logo-restaurant-boutique-salon'],
      },
      {
        title: 'Karité Ndar, cosmétiques de Saint-Louis',
        body: 'Charte graphique complète et six étiquettes, imprimées à Dakar.',
        from: ['charte-graphique-marque-cosmetique', 'etiquette-jus-sirop-confiture'],
      },
      {
        title: 'Étiquettes de jus de bissap',
        body: '',
        from: ['etiquette-jus-sirop-confiture'],
      },
    ],
  },
  {
    seller: 'aminata-traore',
    works: [
      {
        title: 'Le lièvre et la hyène, album jeunesse',
        body: 'Vingt-quatre planches à l’aquarelle pour une maison d’édition de Bamako.',
        from: ['illustrations-livre-enfants-conte', 'portrait-famille-illustre'],
      },
    ],
  },
]

/** What some sellers show on their profile. */
export const seedPortfolios = async (
  scene: Scene,
  clock: DemoClock,
  { galleries }: Pictures,
): Promise<void> => {
  for (const { seller, works } of portfolios) {
    for (const [index, { title, body, from }] of works.entries()) {
      const pictureIds = from.flatMap((slug) => galleries.get(slug) ?? []).slice(0, 6)
      await addWork(scene.as(sellerViewer(seller), clock.ago(30 - index)), {
        title,
        body,
        pictureIds,
      })
    }
  }
}
