import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { CategoryNode } from '@/src/contracts/catalogue'
import type { Locale } from '@/src/contracts/locale'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { BriefForm } from '@/src/ui/briefs/brief-form'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageUser } from '../../page-user'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('briefs.form')
  return { title: t('newTitle'), robots: { index: false } }
}

export default async function NewBriefPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageUser(`/${locale}${paths.newBrief}`)
  return <NewBrief categories={await listCategories(ctx, { locale })} locale={locale} />
}

function NewBrief({ categories, locale }: { categories: CategoryNode[]; locale: Locale }) {
  const t = useTranslations('briefs.form')
  return (
    <div style={{ maxWidth: '44rem' }}>
      <PageHeader title={t('newTitle')} intro={t('newIntro')} />
      <Surface>
        <BriefForm categories={categories} locale={locale} />
      </Surface>
    </div>
  )
}
