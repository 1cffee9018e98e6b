import { dayAfter, dayIn } from '../../src/domain/sellers/days'
import { takeVacation } from '../../src/workflows/vacations/take-vacation'
import type { DemoClock } from './demo-clock'
import { sellerViewer, type Scene } from './scene'

/** One seller is away, another one plans to be. */
export const seedVacations = async (scene: Scene, clock: DemoClock): Promise<void> => {
  const today = dayIn(clock.now, 'Africa/Abidjan')
  await takeVacation(scene.as(sellerViewer('aminata-traore'), clock.ago(2)), {
    firstDay: dayAfter(today, -2),
    lastDay: dayAfter(today, 9),
    message:
      'Je suis à Ségou pour le mariage de ma sœur. Je lis vos messages le soir et je dessine à mon retour.',
  })
  await takeVacation(scene.as(sellerViewer('awa-diop'), clock.ago(1)), {
    firstDay: dayAfter(today, 12),
    lastDay: dayAfter(today, 19),
    message: 'Une semaine en famille à Saint-Louis. Je réponds aux messages tous les deux jours.',
  })
}
