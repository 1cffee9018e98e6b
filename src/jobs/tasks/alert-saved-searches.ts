import { z } from 'zod'
import type { Ctx } from '../../context'
import { settlingMs } from '../../domain/saved-searches'
import { findRecipient } from '../../queries/notifications/recipients'
import { alertsDue, ownersWithAlertsDue } from '../../queries/saved-searches/alerts-due'
import { newMatches } from '../../queries/saved-searches/new-matches'
import { mailNewMatches, type FoundAlert } from '../../workflows/saved-searches/mail-new-matches'
import { defineTask } from '../define-task'

const ownersAtOnce = 200

/** By the crontab, every morning: members hear what is new in the searches they keep. */
export const alertSavedSearchesTask = defineTask({
  name: 'alert_saved_searches',
  payload: z.unknown(),
  run: async (ctx) => {
    const now = ctx.clock()
    const failures: unknown[] = []
    let owners: string[] = []
    do {
      const after = owners.at(-1) ?? null
      owners = await ownersWithAlertsDue(ctx.db, { now, after, limit: ownersAtOnce })
      for (const userId of owners) {
        // One member's trouble keeps no other from their mail; the job comes again for the first.
        await alertMember(ctx, { userId, now }).catch((error: unknown) => failures.push(error))
      }
    } while (owners.length === ownersAtOnce)
    if (failures.length > 0) throw failures[0]
  },
})

const alertMember = async (
  ctx: Ctx,
  { userId, now }: { userId: string; now: Date },
): Promise<void> => {
  const reader = await findRecipient(ctx.db, userId)
  if (reader === null) return
  const until = new Date(now.getTime() - settlingMs)
  const alerts: FoundAlert[] = []
  for (const due of await alertsDue(ctx.db, { now, userId })) {
    const { criteria, after } = due
    const asked = { criteria, after, until, userId, locale: reader.locale }
    alerts.push({ ...due, services: await newMatches(ctx, asked) })
  }
  await mailNewMatches(ctx, { reader, alerts, until })
}
