import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../context'
import { roomOf } from '../../contracts/realtime'
import { doStep } from '../step'

/** Lets the reader's other tabs count anew. What is missed is counted with the next page. */
export const tellOwnTabs = async (ctx: Ctx, userId: string): Promise<void> => {
  const signal = {
    id: uuidv7(),
    topic: 'notifications.read' as const,
    subjectId: userId,
    actorId: userId,
    at: ctx.clock().toISOString(),
  }
  try {
    await doStep({
      name: 'tell the reader’s tabs',
      do: () => ctx.providers.realtime.publish({ rooms: [roomOf.user(userId)], signal }),
      irreversible: 'tabs only count anew',
    })
  } catch (error) {
    ctx.log.warn({ err: error }, 'tabs were not told that notifications were read')
  }
}
