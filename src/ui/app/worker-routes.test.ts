import { describe, expect, it } from 'vitest'
import { documentAddress, filesNamedIn, offlinePageFor, routeOf } from './worker-routes'

const origin = 'https://2krika.example'
const orderId = '01a2063b-589c-71ec-b0ca-9147b692af0f'

const route = (
  path: string,
  asked: { method?: string; mode?: string; headers?: Record<string, string> } = {},
) =>
  routeOf(
    {
      method: asked.method ?? 'GET',
      mode: asked.mode ?? 'navigate',
      url: path.startsWith('http') ? path : `${origin}${path}`,
      headers: new Headers(asked.headers),
    },
    origin,
  )

describe('how the service worker answers', () => {
  it.each([
    '/fr',
    '/en/',
    '/fr/services/logo-de-marque',
    '/fr/categories/graphisme/logos',
    '/en/sellers/awa',
    '/fr/pages/terms',
  ])('keeps the public page %s', (path) => {
    expect(route(path)).toBe('public')
  })

  it.each([
    '/fr/orders',
    `/en/orders/${orderId}`,
    '/fr/messages',
    `/fr/messages/${orderId}`,
    `/fr/seller/orders`,
  ])('keeps %s for whoever is signed in', (path) => {
    expect(route(path)).toBe('personal-page')
  })

  it.each([
    '/fr/checkout?service=1',
    `/fr/checkout/${orderId}`,
    '/fr/cart',
    '/fr/account',
    '/fr/sign-in',
    '/fr/messages/new?seller=1',
    `/fr/messages/${orderId}/offer`,
    '/fr/seller/earnings',
    '/fr/me/spending',
  ])('never keeps %s', (path) => {
    expect(route(path)).toBe('page')
  })

  it.each([
    '/admin',
    '/admin/collections/orders',
    '/dev/inbox',
    '/sandbox/pay/1',
    '/api/v1/auth/continue?to=/fr',
    '/api/v1/payouts',
    '/api/v1/cart',
    `/api/v1/orders/${orderId}/documents/1`,
    `/api/v1/files/${orderId}`,
    'https://elsewhere.example/fr/orders',
  ])('leaves %s alone', (path) => {
    expect(route(path)).toBe('pass')
  })

  it.each([
    '/api/v1/orders?cursor=1',
    `/api/v1/orders/${orderId}`,
    '/api/v1/conversations',
    `/api/v1/conversations/${orderId}/messages`,
  ])('keeps the read %s', (path) => {
    expect(route(path, { mode: 'cors' })).toBe('personal-read')
  })

  it('leaves writes to the browser', () => {
    expect(route(`/api/v1/conversations/${orderId}/messages`, { method: 'POST' })).toBe('pass')
    expect(route(`/api/v1/orders/${orderId}`, { method: 'DELETE' })).toBe('pass')
    expect(route('/fr/checkout', { method: 'POST' })).toBe('pass')
  })

  it('sees sessions begin and end', () => {
    expect(route('/api/v1/auth/sign-out', { method: 'POST' })).toBe('door')
    expect(route('/api/v1/auth/sign-in', { method: 'POST' })).toBe('door')
    expect(route('/fr/sign-in', { method: 'POST' })).toBe('door')
    expect(route('/api/v1/auth/refresh', { method: 'POST' })).toBe('renewal')
    expect(route('/api/v1/me', { mode: 'cors' })).toBe('me')
  })

  it('has a page kept after a soft navigation, not after a guess', () => {
    const soft = { mode: 'cors', headers: { rsc: '1' } }
    expect(route(`/fr/orders/${orderId}?_rsc=abc`, soft)).toBe('soft-page')
    expect(route('/fr/cart?_rsc=abc', soft)).toBe('pass')
    const guess = { mode: 'cors', headers: { rsc: '1', 'next-router-prefetch': '1' } }
    expect(route('/fr/orders?_rsc=abc', guess)).toBe('pass')
  })

  it('keeps the files of a build', () => {
    expect(route('/_next/static/chunks/a.js', { mode: 'no-cors' })).toBe('static')
    expect(route('/icon-192.png', { mode: 'no-cors' })).toBe('static')
  })
})

describe('addresses', () => {
  it('finds the offline page of a language', () => {
    expect(offlinePageFor(`${origin}/en/cart`)).toBe('/en/offline')
    expect(offlinePageFor(`${origin}/`)).toBe('/fr/offline')
    expect(offlinePageFor(`${origin}/enormous`)).toBe('/fr/offline')
  })

  it('asks for a page without the parameter of soft navigations', () => {
    expect(documentAddress(`${origin}/fr/orders?page=2&_rsc=x`)).toBe(`${origin}/fr/orders?page=2`)
  })

  it('finds the files that a page names, once each', () => {
    const html =
      '<link href="/_next/static/chunks/a.css"><script src="/_next/static/chunks/b-1.js"></script>' +
      '<link href="/_next/static/media/f.p.woff2"><script src="/_next/static/chunks/b-1.js">'
    expect(filesNamedIn(html)).toEqual([
      '/_next/static/chunks/a.css',
      '/_next/static/chunks/b-1.js',
      '/_next/static/media/f.p.woff2',
    ])
  })
})
