import { hasLocale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { NextRequest } from 'next/server'
import { routing } from '@/src/i18n/routing'
import { paths } from '@/src/ui/common/paths'

/** What a phone needs to install the market, in the language `?lang=`; French unless it is known. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const asked = request.nextUrl.searchParams.get('lang')
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  const t = await getTranslations({ locale, namespace: 'app.manifest' })
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: purpose === 'any' ? `/icon-${size}.png` : `/icon-maskable-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const shortcut = (name: string, path: string) => ({ name, url: `/${locale}${path}` })
  const manifest = {
    id: '/',
    name: t('name'),
    short_name: t('shortName'),
    description: t('description'),
    lang: locale,
    dir: 'ltr',
    start_url: `/${locale}`,
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#1b1e3d',
    categories: ['business', 'shopping'],
    icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
    shortcuts: [shortcut(t('orders'), paths.orders), shortcut(t('messages'), paths.messages)],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      'content-type': 'application/manifest+json',
      'cache-control': 'public, max-age=3600',
    },
  })
}
