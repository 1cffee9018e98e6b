import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { socialImage } from '@/app/[locale]/page-metadata'
import type { Locale } from '@/src/contracts/locale'
import {
  getSocialFacts,
  socialVersion,
  type SocialKind,
} from '@/src/queries/catalogue/social-facts'
import { publicContext } from '@/src/runtime'

type Shared = { kind: SocialKind; id: string; locale: Locale }
type OpenGraph = NonNullable<Metadata['openGraph']>
type SharedLink = {
  openGraph: Pick<OpenGraph, 'siteName' | 'locale' | 'images'>
  twitter: NonNullable<Metadata['twitter']>
}

/**
 * What chats and networks show for a link beside its words: the market's name and a picture. The
 * picture's address changes with what it shows, so that it may be kept for long.
 */
export const sharedLink = async (shared: Shared): Promise<SharedLink> => {
  const t = await getTranslations({ locale: shared.locale, namespace: 'common' })
  const images = [await pictureOf(shared)]
  return {
    openGraph: { siteName: t('brand'), locale: shared.locale, images },
    twitter: { card: 'summary_large_image', images },
  }
}

const pictureOf = async ({ kind, id, locale }: Shared) => {
  const facts = await getSocialFacts(await publicContext(), { kind, id, locale })
  if (facts === null) return socialImage
  const t = await getTranslations({ locale, namespace: 'social.alt' })
  const { title, line: seller } = facts
  const version = socialVersion(facts, locale)
  return {
    ...socialImage,
    url: `/og/${kind}/${id}.png?lang=${locale}&v=${version}`,
    alt: t(kind, { title, seller }),
    type: 'image/png',
  }
}
