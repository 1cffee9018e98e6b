import type { Tx } from '../../context'
import type { WriteBrief } from '../../contracts/briefs'
import type { ModerationFlag } from '../../contracts/services'
import { AppError } from '../../domain/errors'
import { attachBriefFiles, isCategory } from '../../store/briefs/write-brief'
import type { BriefSettings } from '../../store/briefs/brief-settings'
import { openBriefCase } from '../../store/moderation/cases'

const hourMs = 3_600_000

/**
 * Refuses a category that does not exist.
 * @throws AppError request/invalid on `categoryId`.
 */
export const requireCategory = async (tx: Tx, { categoryId }: WriteBrief): Promise<void> => {
  if (await isCategory(tx, categoryId)) return
  throw new AppError('request/invalid', {}, { fields: { categoryId: 'choice' } })
}

/**
 * Ties the files of a brief to it.
 * @throws AppError request/invalid on `fileIds` for files that are not its customer's checked ones.
 */
export const attachFiles = async (
  tx: Tx,
  entry: { briefId: string; customerId: string; fileIds: string[] },
): Promise<void> => {
  if (await attachBriefFiles(tx, entry)) return
  throw new AppError('request/invalid', {}, { fields: { fileIds: 'file' } })
}

/** Hands a brief to the staff with what the checks found. */
export const holdForStaff = (
  tx: Tx,
  held: {
    briefId: string
    customerId: string
    title: string
    flags: ModerationFlag[]
    settings: BriefSettings
    now: Date
  },
): Promise<string> =>
  openBriefCase(tx, {
    ...held,
    openedAt: held.now,
    dueAt: new Date(held.now.getTime() + held.settings.moderationHours * hourMs),
  })
