import { sql } from '@payloadcms/db-postgres'
import type { Db, Tx } from '../../context'
import { parseBannedWords } from '../../domain/moderation/find-banned-words'

export type BriefSettings = {
  openPerCustomer: number
  newPerDay: number
  offersPerDay: number
  openDays: number
  bannedWords: string[]
  moderationHours: number
}

type Row = Omit<BriefSettings, 'bannedWords'> & { words: string | null }

/** Used until staff save the settings for the first time. */
const defaults: Row = {
  openPerCustomer: 5,
  newPerDay: 3,
  offersPerDay: 20,
  openDays: 30,
  moderationHours: 24,
  words:
    'brouteur\nfaux billets\ncarte clonée\nnumlook\ndevoir à votre place\nfake reviews\nfaux avis',
}

/** What staff set about briefs and offers, and what they watch for in texts. */
export const briefSettings = async (db: Db | Tx): Promise<BriefSettings> => {
  const { rows } = await db.execute<Row>(sql`
    select briefs_open_per_customer::float8 as "openPerCustomer",
      briefs_new_per_day::float8 as "newPerDay",
      briefs_offers_per_day::float8 as "offersPerDay", briefs_open_days::float8 as "openDays",
      timers_moderation_hours::float8 as "moderationHours", moderation_banned_words as words
    from settings limit 1`)
  const { words, ...row } = rows[0] ?? defaults
  return { ...row, bannedWords: parseBannedWords(words ?? '') }
}
