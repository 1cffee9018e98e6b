import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { BriefView } from '@/src/contracts/briefs'
import type { CategoryNode } from '@/src/contracts/catalogue'
import type { Locale } from '@/src/contracts/locale'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { BriefForm } from '@/src/ui/briefs/brief-form'
import { Notice } from '@/src/ui/common/notice'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { pageLocale } from '../../../page-locale'
import { pageUser } from '../../../page-user'
import { readBriefOrMissing } from '../../read-brief'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('briefs.form')
  return { title: t('editTitle'), robots: { index: false } }
}

export default async function EditBriefPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  const { ctx } = await pageUser(`/${locale}${paths.editBrief(id)}`)
  const brief = await readBriefOrMissing(ctx, { id, locale })
  if (!brief.actions.includes('edit')) redirect(`/${locale}${paths.brief(id)}`)
  const categories = await listCategories(ctx, { locale })
  return <EditBrief brief={brief} categories={categories} locale={locale} />
}

function EditBrief({
  brief,
  categories,
  locale,
}: {
  brief: BriefView
  categories: CategoryNode[]
  locale: Locale
}) {
  const t = useTranslations('briefs')
  return (
    <div style={{ maxWidth: '44rem' }}>
      <PageHeader title={t('form.editTitle')} />
      <Notice title={t('page.changesTitle')}>{brief.moderationNote}</Notice>
      <Surface>
        <BriefForm categories={categories} locale={locale} brief={brief} />
      </Surface>
    </div>
  )
}
