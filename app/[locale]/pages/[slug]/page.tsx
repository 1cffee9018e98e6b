import { RichText } from '@payloadcms/richtext-lexical/react'
import type { Metadata } from 'next'
import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Locale } from '@/src/contracts/locale'
import { cacheTags } from '@/src/domain/cache-tags'
import { richTextLead } from '@/src/domain/rich-text-lead'
import { routing } from '@/src/i18n/routing'
import { getPage } from '@/src/queries/pages/get-page'
import { publicContext } from '@/src/runtime'
import { PageFrame } from '@/src/ui/common/page-frame'
import { PageHeader } from '@/src/ui/common/page-header'
import { carryTags } from '../../carry-tags'
import { missingMetadata, missingPage } from '../../missing-page'
import { languageLinks } from '../../page-metadata'
import { sharedLink } from '../../shared-link'

export const dynamic = 'force-static'
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = cache(async (slug: string, locale: Locale) =>
  getPage(await publicContext(), { slug, locale }),
)

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, slug } = await params
  if (!hasLocale(routing.locales, locale)) return {}
  const page = await load(slug, locale)
  if (page === null) return missingMetadata(locale)
  const path = `/pages/${slug}`
  const lead = richTextLead(page.content)
  const described = lead === '' ? {} : { description: lead }
  const shared = await sharedLink({ kind: 'home', id: 'home', locale })
  return {
    title: page.title,
    ...described,
    alternates: languageLinks({ path, locale }),
    openGraph: { title: page.title, ...described, url: `/${locale}${path}`, ...shared.openGraph },
    twitter: shared.twitter,
  }
}

/** A page staff wrote: terms, privacy, how it works. */
const Editorial = async ({ params }: Props) => {
  const { locale, slug } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  setRequestLocale(locale)
  const page = await load(slug, locale)
  await carryTags(cacheTags.page(slug))
  if (page === null) return missingPage()
  return (
    <PageFrame width="narrow">
      <PageHeader title={page.title} />
      <RichText data={page.content} />
    </PageFrame>
  )
}

export default Editorial
