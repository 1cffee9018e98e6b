import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { favourites } from '@/src/queries/favourites/favourites'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { FavouritesScreen } from '@/src/ui/favourites/favourites-screen'
import { RecentRow } from '@/src/ui/recent/recent-row'
import { pageLocale, type PageParams } from '../page-locale'
import { pageUser } from '../page-user'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('favourites')
  return { title: t('title'), robots: { index: false } }
}

export default async function FavouritesPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageUser(`/${locale}${paths.favourites}`)
  const t = await getTranslations('favourites')
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <FavouritesScreen initial={await favourites(ctx, { locale })} />
      <RecentRow />
    </>
  )
}
