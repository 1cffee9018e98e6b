import { sql } from '@payloadcms/db-postgres'
import type { Tx } from '../../context'
import type { OfferStatus } from '../../contracts/offers'

/** True when another offer on this brief is being paid or was paid. The caller holds the brief. */
export const isBriefTaken = async (
  tx: Tx,
  { briefId, exceptOfferId }: { briefId: string; exceptOfferId: string },
): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    select 1 from offers where brief_id = ${briefId} and id <> ${exceptOfferId}
      and status in ('ordered', 'accepted') limit 1`)
  return rows.length > 0
}

/** True when this seller's offer on the brief still stands, or was taken. */
export const hasAnswered = async (
  tx: Tx,
  { briefId, sellerId }: { briefId: string; sellerId: string },
): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    select 1 from offers where brief_id = ${briefId} and seller_id = ${sellerId}
      and status in ('open', 'agreed', 'ordered', 'accepted') limit 1`)
  return rows.length > 0
}

/** Offers on a brief that still wait for an answer, locked, in the one sequence of their ids. */
export const lockWaitingOffers = async (
  tx: Tx,
  briefId: string,
): Promise<{ id: string; status: OfferStatus; conversationId: string; title: string }[]> => {
  const { rows } = await tx.execute<{
    id: string
    status: OfferStatus
    conversationId: string
    title: string
  }>(sql`
    select id, status, conversation_id as "conversationId", title from offers
    where brief_id = ${briefId} and status in ('open', 'agreed') order by id for update`)
  return rows
}

/** True when an offer on the brief was paid. */
export const hasAcceptedOffer = async (tx: Tx, briefId: string): Promise<boolean> => {
  const { rows } = await tx.execute(sql`
    select 1 from offers where brief_id = ${briefId} and status = 'accepted' limit 1`)
  return rows.length > 0
}
