import { ImageResponse } from 'next/og'
import { createTranslator } from 'next-intl'
import sharp from 'sharp'
import type { Ctx } from '../../context'
import type { Locale } from '../../contracts/locale'
import { formatMoney, formatRating } from '../../i18n/format'
import { messages } from '../../i18n/messages'
import type { SocialFacts } from '../../queries/catalogue/social-facts'
import { storedContent } from '../../queries/uploads/stored-content'
import { drawableText } from './drawable-text'
import { socialFontFamily, socialFonts } from './social-fonts'
import { avatarSize, coverSize, socialLayout, socialSize, type SocialWords } from './social-layout'

/** Enough for a photograph to look well in a chat, at a third of the bytes. */
const colours = { palette: true, quality: 92, dither: 0.5, effort: 4 } as const

/** The picture of a shared link as PNG, 1200 × 630. */
export const drawSocialImage = async (
  ctx: Pick<Ctx, 'payload' | 'log'>,
  { facts, locale }: { facts: SocialFacts; locale: Locale },
): Promise<Buffer> => {
  const layout = socialLayout(await wordsOf(ctx, { facts, locale }), socialFontFamily)
  const drawn = new ImageResponse(layout, { ...socialSize, fonts: await socialFonts() })
  return sharp(Buffer.from(await drawn.arrayBuffer()))
    .png(colours)
    .toBuffer()
}

const wordsOf = async (
  ctx: Pick<Ctx, 'payload' | 'log'>,
  { facts, locale }: { facts: SocialFacts; locale: Locale },
): Promise<SocialWords> => {
  const t = createTranslator({ locale, messages: messages[locale] })
  const { kind, rating, price, services } = facts
  const isHome = kind === 'home'
  const portrait = { width: avatarSize, height: avatarSize }
  const [cover, avatar] = await Promise.all([
    pictureOf(ctx, facts.cover, coverSize),
    pictureOf(ctx, facts.avatar, portrait),
  ])
  const foot = () => {
    if (price !== null) return t('social.from', { price: formatMoney(price, locale) })
    return services === null ? '' : t('social.services', { count: services })
  }
  return {
    kind,
    title: isHome ? t('common.tagline') : drawableText(facts.title, 110),
    line: isHome ? t('social.homeLine') : drawableText(facts.line, 120),
    rating:
      rating === null
        ? null
        : {
            average: formatRating(rating.average, locale),
            reviews: t('social.reviews', { count: rating.count }),
          },
    foot: foot(),
    cover,
    avatar,
  }
}

/** A stored picture as the drawing takes it; null, with a line in the log, where it cannot be read. */
const pictureOf = async (
  { payload, log }: Pick<Ctx, 'payload' | 'log'>,
  filename: string | null,
  size: { width: number; height: number },
): Promise<string | null> => {
  if (filename === null) return null
  try {
    const content = await storedContent({ payload }, { collection: 'media', filename })
    if (content === null) return null
    const bytes = Buffer.from(await new Response(content).arrayBuffer())
    const cut = await sharp(bytes)
      .resize({ ...size, fit: 'cover' })
      .jpeg({ quality: 88 })
      .toBuffer()
    return `data:image/jpeg;base64,${cut.toString('base64')}`
  } catch (error) {
    log.warn({ err: error, filename }, 'a picture of a shared link lacks its cover')
    return null
  }
}
