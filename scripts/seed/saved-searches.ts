import type { SaveSearch } from '../../src/contracts/saved-searches'
import { saveSearch } from '../../src/workflows/saved-searches/save-search'
import type { DemoClock } from './demo-clock'
import { customerViewer, type Scene } from './scene'

const searches: readonly (SaveSearch & { days: number })[] = [
  {
    name: 'Logo pour le salon',
    criteria: { q: 'logo', maxPrice: 50_000 },
    frequency: 'weekly',
    days: 9,
  },
  {
    name: 'Photographes à Abidjan',
    criteria: { q: 'photo', country: 'CI', minRating: 4 },
    frequency: 'daily',
    days: 4,
  },
]

/** What one customer looks for again and again, with the mails she wishes. */
export const seedSavedSearches = async (scene: Scene, clock: DemoClock): Promise<void> => {
  for (const { days, ...search } of searches) {
    await saveSearch(scene.as(customerViewer('adjoua-nguessan'), clock.ago(days)), search)
  }
}
