import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import { SellerLevel, type SellerSummary } from '../../contracts/catalogue'
import { pictureJson, toPicture } from './picture'

export type SellerRow = {
  seller_id: string
  handle: string
  display_name: string
  level: string
  city: string | null
  country: string
  is_identity_verified: boolean
  avatar: unknown
}

/** Columns of SellerRow; the statement joins `sellers seller` and `media avatar`. */
export const sellerColumns = (): SQL => sql`
  seller.id as seller_id, seller.handle, seller.display_name, seller.level, seller.city,
  seller.country, seller.is_identity_verified, ${pictureJson('avatar')} as avatar`

export const toSellerSummary = (row: SellerRow): SellerSummary => ({
  id: row.seller_id,
  handle: row.handle,
  displayName: row.display_name,
  level: SellerLevel.catch('new').parse(row.level),
  city: row.city,
  country: row.country,
  isIdentityVerified: row.is_identity_verified,
  avatar: toPicture(row.avatar),
})
