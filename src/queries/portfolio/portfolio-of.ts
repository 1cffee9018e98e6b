import { sql } from '@payloadcms/db-postgres'
import type { Ctx } from '../../context'
import type { PortfolioWork } from '../../contracts/catalogue'
import { pictureJson, toPicture } from '../catalogue/picture'

type Row = { id: string; title: string; body: string; pictures: unknown[] }

/** The works of a seller in their order; pictures that are gone are left out. */
export const portfolioOf = async (
  { db }: Pick<Ctx, 'db'>,
  { sellerId }: { sellerId: string },
): Promise<PortfolioWork[]> => {
  const { rows } = await db.execute<Row>(sql`
    select work.id, work.title, work.body, coalesce((
      select jsonb_agg(${pictureJson('image')} order by entry.place)
      from jsonb_array_elements_text(work.picture_ids) with ordinality entry(item, place)
      join media image on image.id = entry.item::uuid), '[]') as pictures
    from core.portfolio_works work
    where work.seller_id = ${sellerId} order by work.position, work.id`)
  return rows.map(({ pictures, ...work }) => ({
    ...work,
    pictures: pictures.flatMap((picture) => toPicture(picture) ?? []),
  }))
}
