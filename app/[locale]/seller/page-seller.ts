import { redirect } from 'next/navigation'
import type { Locale } from '@/src/contracts/locale'
import { paths } from '@/src/ui/common/paths'
import { pageUser, type PageUser } from '../page-user'

/** Who sells, for a page of the seller's side; without a profile the way leads to its start. */
export const pageSeller = async (locale: Locale, path: string): Promise<PageUser> => {
  const page = await pageUser(`/${locale}${path}`)
  if (page.user.sellerId === null) redirect(`/${locale}${paths.sellerSpace}`)
  return page
}
