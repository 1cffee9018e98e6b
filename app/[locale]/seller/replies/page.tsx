import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { QuickReply } from '@/src/contracts/quick-replies'
import { quickReplies } from '@/src/queries/quick-replies/quick-replies'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { QuickRepliesScreen } from '@/src/ui/quick-replies/quick-replies-screen'
import { SellerNav } from '@/src/ui/seller/seller-nav'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageSeller } from '../page-seller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.replies')
  return { title: t('title'), robots: { index: false } }
}

export default async function QuickRepliesPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerReplies)
  return <QuickReplies replies={await quickReplies(ctx)} />
}

function QuickReplies({ replies }: { replies: QuickReply[] }) {
  const t = useTranslations('seller.replies')
  return (
    <>
      <SellerNav current="replies" />
      <PageHeader title={t('title')} intro={t('intro')} />
      <QuickRepliesScreen initial={replies} />
    </>
  )
}
