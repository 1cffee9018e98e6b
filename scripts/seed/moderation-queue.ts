import { decideCase } from '../../src/workflows/moderation/decide-case'
import { submitForReview } from '../../src/workflows/services/submit-for-review'
import { services } from '../demo/content/services'
import type { DemoClock } from './demo-clock'
import { sellerViewer, staffViewer, type Scene } from './scene'
import { serviceIdOf } from './services'

const reasonForChanges = `Bonjour, merci pour votre proposition. Trois points avant publication :
le titre ne doit pas être en majuscules, un résultat ne peut pas être garanti, et le prix est très
en dessous de ce travail. Corrigez et renvoyez, nous regardons dans la journée.`

/** Submits what waits for staff, so that the queue holds real cases with real flags. */
export const seedModerationQueue = async (scene: Scene, clock: DemoClock): Promise<void> => {
  for (const service of services) {
    if (service.state === undefined) continue
    const submittedAt = clock.ago(service.publishedDaysAgo + 0.1)
    const { caseId } = await submitForReview(scene.as(sellerViewer(service.seller), submittedAt), {
      serviceId: serviceIdOf(service.slug),
    })
    if (service.state === 'pending' || caseId === null) continue
    await decideCase(
      scene.as(staffViewer('moderator'), clock.ago(service.publishedDaysAgo - 0.2)),
      {
        caseId,
        decision: 'request_changes',
        reason: reasonForChanges.replaceAll('\n', ' '),
      },
    )
  }
}
