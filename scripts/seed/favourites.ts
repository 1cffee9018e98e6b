import { createFavouriteList } from '../../src/workflows/favourites/create-favourite-list'
import { keepFavourite } from '../../src/workflows/favourites/keep-favourite'
import type { DemoClock } from './demo-clock'
import { customerViewer, type Scene } from './scene'
import { serviceIdOf } from './services'

const loose = ['photos-produits-fond-blanc', 'cours-anglais-conversation']
const wedding = ['menu-carte-restaurant', 'patrons-couture-robe-boubou-wax']

/** What one customer keeps for later, some of it in a list of its own. */
export const seedFavourites = async (scene: Scene, clock: DemoClock): Promise<void> => {
  const customer = (days: number) => scene.as(customerViewer('adjoua-nguessan'), clock.ago(days))
  for (const [index, slug] of loose.entries()) {
    await keepFavourite(customer(6 - index), { serviceId: serviceIdOf(slug) })
  }
  const { id: listId } = await createFavouriteList(customer(3), { name: 'Mariage de Mariam' })
  for (const [index, slug] of wedding.entries()) {
    await keepFavourite(customer(3 - index), { serviceId: serviceIdOf(slug), listId })
  }
}
