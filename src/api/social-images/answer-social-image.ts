import path from 'node:path'
import { z } from 'zod'
import { clientAddress } from '../../access/client-address'
import type { Ctx } from '../../context'
import { Locale } from '../../contracts/locale'
import { rateLimits } from '../../domain/accounts/rate-limits'
import { AppError } from '../../domain/errors'
import { env } from '../../env'
import { getSocialFacts, socialKinds, socialVersion } from '../../queries/catalogue/social-facts'
import { keptImages, type KeptImages } from '../../store/kept-images'
import { countAgainst } from '../../store/rate-limits'
import { drawSocialImage } from './draw-social-image'
import { oneAtATime } from './one-at-a-time'

const limitBytes = 256 * 1024 * 1024
const draw = oneAtATime<Buffer>()
let kept: KeptImages | undefined

const Address = z.object({
  kind: z.enum(socialKinds),
  file: z.string().max(200).endsWith('.png'),
  lang: Locale.catch('fr'),
})

/**
 * The picture of a shared link: from the store, else drawn and kept there under what it shows, so
 * that no made-up version in an address is drawn. An address that carries the version of today may
 * be kept for a year. What the public cannot see is not found.
 */
export const answerSocialImage = async (
  ctx: Ctx,
  request: Request,
  place: { kind: string; file: string },
): Promise<Response> => {
  const { searchParams } = new URL(request.url)
  const address = Address.safeParse({ ...place, lang: searchParams.get('lang') })
  if (!address.success) return withoutImage(404)
  const { kind, file, lang: locale } = address.data
  const facts = await getSocialFacts(ctx, { kind, id: file.slice(0, -'.png'.length), locale })
  if (facts === null) return withoutImage(404)
  const version = socialVersion(facts, locale)
  kept ??= keptImages(path.join(env().DATA_DIR, 'cache', 'social'), { limitBytes })
  const store = kept
  const known = await store.get(version)
  const isOfToday = searchParams.get('v') === version
  if (known !== null) return withImage(known, { isOfToday, isKept: true })
  const refusal = await refusalFor(ctx, request.headers)
  if (refusal !== null) return refusal
  const image = await draw(version, async () => {
    const drawn = await drawSocialImage(ctx, { facts, locale })
    await store.set(version, drawn)
    return drawn
  })
  if (image === null) return instead()
  return withImage(image, { isOfToday, isKept: false })
}

/** Only drawing costs: what was drawn before is not counted. */
const refusalFor = async (ctx: Ctx, headers: Headers): Promise<Response | null> => {
  try {
    const address = clientAddress(headers, env().TRUSTED_PROXIES)
    await countAgainst(ctx.payload, rateLimits.socialImage, address)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return withoutImage(429, { 'retry-after': String(error.details.retryAfterSeconds ?? 60) })
  }
}

const withImage = (
  image: Buffer,
  { isOfToday, isKept }: { isOfToday: boolean; isKept: boolean },
): Response =>
  new Response(new Uint8Array(image), {
    headers: {
      'content-type': 'image/png',
      'content-length': String(image.byteLength),
      'cache-control': isOfToday ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      'server-timing': isKept ? 'store;desc="kept"' : 'store;desc="drawn"',
    },
  })

const withoutImage = (status: 404 | 429, headers: Record<string, string> = {}): Response =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })

/** While too many are being drawn: the picture of the market, for now. */
const instead = (): Response =>
  new Response(null, {
    status: 307,
    headers: { location: '/social.png', 'cache-control': 'no-store' },
  })
