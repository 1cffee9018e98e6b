'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireSameSite } from '@/src/access/same-site'
import { Locale } from '@/src/contracts/locale'
import { env } from '@/src/env'
import { viewerContext } from '@/src/runtime'
import { paths } from '@/src/ui/common/paths'
import { createService } from '@/src/workflows/services/create-service'

/** Begins an empty service and opens its editor. */
export async function createServiceAction(data: FormData): Promise<void> {
  requireSameSite(await headers(), env().APP_URL)
  const locale = Locale.parse(data.get('locale'))
  const ctx = await viewerContext()
  if (ctx.viewer.kind !== 'user' || ctx.viewer.sellerId === null) {
    redirect(`/${locale}${paths.sellerSpace}`)
  }
  const { id } = await createService(ctx, { language: locale })
  redirect(`/${locale}${paths.sellerService(id)}`)
}
