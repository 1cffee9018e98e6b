import { RichText } from '@payloadcms/richtext-lexical/react'
import type { Metadata } from 'next'
import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Locale } from '@/src/contracts/locale'
import { cacheTags } from '@/src/domain/cache-tags'
import { routing } from '@/src/i18n/routing'
import { getPage } from '@/src/queries/pages/get-page'
import { publicContext } from '@/src/runtime'
import { PageFrame } from '@/src/ui/common/page-frame'
import { PageHeader } from '@/src/ui/common/page-header'
import { carryTags } from '../../carry-tags'
import { missingMetadata, missingPage } from '../../missing-page'

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
  const address = (language: string) => `/${language}/pages/${slug}`
  return {
    title: page.title,
    alternates: {
      canonical: address(locale),
      languages: Object.fromEntries(routing.locales.map((each) => [each, address(each)])),
    },
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
