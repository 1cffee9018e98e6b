import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import type { OwnSellerProfile } from '@/src/contracts/accounts'
import type { CategoryNode } from '@/src/contracts/catalogue'
import type { EditableService } from '@/src/contracts/services'
import { AppError } from '@/src/domain/errors'
import { listCategories } from '@/src/queries/catalogue/list-categories'
import { ownSellerProfile } from '@/src/queries/sellers/own-profile'
import { editableService } from '@/src/queries/services/editable-service'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { editorSteps, type EditorStep } from '@/src/ui/service-editor/editor-steps'
import { ServiceEditor } from '@/src/ui/service-editor/service-editor'
import { pageLocale } from '../../../page-locale'
import { pageSeller } from '../../page-seller'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('serviceEditor')
  return { title: t('newTitle'), robots: { index: false } }
}

export default async function ServiceEditorPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  if (!z.uuid().safeParse(id).success) notFound()
  const { ctx } = await pageSeller(locale, paths.sellerService(id))
  const step = z
    .enum(editorSteps)
    .catch('basics')
    .parse((await searchParams).step)
  const [service, seller, categories] = await Promise.all([
    editableService(ctx, id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'service/not-found') notFound()
      throw error
    }),
    ownSellerProfile(ctx),
    listCategories(ctx, { locale }),
  ])
  if (seller === null) notFound()
  return <Editor {...{ service, seller, categories, step }} />
}

function Editor({
  service,
  seller,
  categories,
  step,
}: {
  service: EditableService
  seller: OwnSellerProfile
  categories: CategoryNode[]
  step: EditorStep
}) {
  const t = useTranslations('serviceEditor')
  return (
    <ClientMessages
      namespaces={[
        'errors',
        'files',
        'search',
        'sellerProfile',
        'service',
        'serviceEditor',
        'validation',
      ]}
    >
      <TextLink href={paths.sellerServices}>← {t('back')}</TextLink>
      <PageHeader title={service.draft.title || t('newTitle')} />
      <ServiceEditor initial={service} seller={seller} categories={categories} initialStep={step} />
    </ClientMessages>
  )
}
