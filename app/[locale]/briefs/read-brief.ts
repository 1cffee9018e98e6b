import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { Ctx } from '@/src/context'
import type { BriefView } from '@/src/contracts/briefs'
import type { Locale } from '@/src/contracts/locale'
import { AppError } from '@/src/domain/errors'
import { getBrief } from '@/src/queries/briefs/get-brief'

/** A brief as the viewer may see it; a page that is not found for everybody else. */
export const readBriefOrMissing = async (
  ctx: Ctx,
  { id, locale }: { id: string; locale: Locale },
): Promise<BriefView> => {
  if (!z.uuid().safeParse(id).success) notFound()
  try {
    return await getBrief(ctx, { id, locale })
  } catch (error) {
    if (error instanceof AppError && error.code === 'brief/not-found') notFound()
    throw error
  }
}
