import { connection } from 'next/server'
import { env } from '@/src/env'

/** What crawlers leave alone: personal pages, the staff's side, and endless filter combinations. */
const closed = [
  '/admin',
  '/api/',
  '/*/account',
  '/*/cart',
  '/*/checkout',
  '/*/messages',
  '/*/orders',
  '/*/search?',
  '/*/seller$',
  '/*/seller/',
]

export const GET = async (): Promise<Response> => {
  await connection()
  const lines = [
    'User-agent: *',
    'Allow: /api/media/file/',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env().APP_URL}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain' } })
}
