import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import config from '@payload-config'
import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'
import { actRoles, mayDo, opens, pageRoles } from '../../src/admin/staff-rights'
import { createApi } from '../../src/api/app'
import { openApiDocument } from '../../src/api/open-api-document'
import type { StaffRole } from '../../src/context'
import { apiOf } from '../helpers/api-client.ts'
import { insertSpecimens } from '../helpers/authorisation-specimens.ts'
import { cast } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'
import { specimenId } from '../helpers/specimen-ids.ts'
import { staffCookie } from '../helpers/staff-cookie.ts'

// Styles of packages are no modules of Node; what these draw is not looked at here.
vi.mock('@payloadcms/ui', () => ({ SetStepNav: () => null }))
vi.mock('@payloadcms/next/templates', () => ({ DefaultTemplate: () => null }))

const roles = ['moderator', 'support', 'finance', 'admin'] as const
const { collections, admin } = await config
const sources = import.meta.glob('../../src/admin/**/*.tsx')

let market: Market
const requests = new Map<StaffRole, PayloadRequest>()
const browsers = new Map<StaffRole, ReturnType<ReturnType<typeof apiOf>['browser']>>()

beforeAll(async () => {
  await insertSpecimens(String(process.env.DATABASE_URL))
  market = await openMarket()
  const api = apiOf(market)
  for (const role of roles) {
    const { id, email } = cast[role]
    const browser = api.browser()
    browser.jar.set(...(await staffCookie(email)))
    browsers.set(role, browser)
    const member = await market.payload.findByID({ collection: 'staff', id })
    const user: TypedUser = { ...member, collection: 'staff' }
    requests.set(role, await createLocalReq({ user }, market.payload))
  }
})
afterAll(() => market.close())

const reqOf = (role: StaffRole): PayloadRequest => {
  const req = requests.get(role)
  if (req === undefined) throw new Error(`no request for ${role}`)
  return req
}

/** Custom pages of documents, as the configuration names them: `/src/admin/x/y#Name`. */
const documentPages = collections.flatMap(({ slug, access, admin: { components } }) => {
  const edit = components?.views?.edit
  const page = edit !== undefined && 'default' in edit ? edit.default : undefined
  const path = page !== undefined && 'Component' in page ? page.Component : undefined
  return typeof path === 'string' && !path.includes('/record-view/')
    ? [{ slug, path, read: access.read }]
    : []
})
const cells = documentPages.flatMap((page) => roles.map((role) => ({ ...page, role })))

type Page = (props: Record<string, unknown>) => unknown

const componentOf = async (path: string): Promise<Page> => {
  const [file = '', name = ''] = path.split('#')
  const found = (await sources[`../..${file}.tsx`]?.()) as Record<string, Page> | undefined
  const component = found?.[name]
  if (component === undefined) throw new Error(`${path} is no component`)
  return component
}

/** What a page is for a role: nothing at all, or something; specimens are too bare for some pages. */
const pageFor = async (
  path: string,
  slug: string,
  role: StaffRole,
): Promise<'nothing' | 'opened'> => {
  const { payload, user, i18n } = reqOf(role)
  const doc = { id: specimenId(slug, 'theirs') }
  const component = await componentOf(path)
  try {
    const initPageResult = { collectionConfig: payload.collections[slug as 'orders'].config }
    return (await component({ doc, payload, user, i18n, initPageResult })) === null
      ? 'nothing'
      : 'opened'
  } catch (error) {
    expect(error).not.toMatchObject({ code: 'request/forbidden' })
    return 'opened'
  }
}

describe('pages of the admin', () => {
  it('each page that we made names its roles', () => {
    const slugs: string[] = documentPages.map(({ slug }) => slug)
    const others = ['books', 'coupons', 'vitals']
    expect([...slugs, ...others].sort()).toEqual(Object.keys(pageRoles).sort())
    expect(Object.keys(admin.components.views ?? {}).sort()).toEqual([
      'dashboard',
      'ledger',
      'reconciliation',
      'vitals',
    ])
  })

  it.each(cells)('$slug: $role opens what may be read, and nothing else', async (cell) => {
    const { slug, path, role, read } = cell
    const mayRead = (await read({ req: reqOf(role) })) !== false
    expect(opens(role, slug as 'orders')).toBe(mayRead)
    expect(await pageFor(path, slug, role)).toBe(mayRead ? 'opened' : 'nothing')
  })

  const views = [
    ['books', 'ledger-view/ledger-page#LedgerPage', 'page-nav-links#LedgerNavLink'],
    [
      'books',
      'reconciliation/reconciliation-page#ReconciliationPage',
      'page-nav-links#ReconciliationNavLink',
    ],
    ['vitals', 'vitals/vitals-page#VitalsPage', 'page-nav-links#VitalsNavLink'],
  ] as const
  const viewCells = views.flatMap(([right, page, link]) =>
    roles.map((role) => ({ right, page, link, role })),
  )

  /** `opened`, or what Next is told to answer instead. */
  const answerOf = async (path: string, req: PayloadRequest): Promise<string> => {
    const page = await componentOf(`/src/admin/${path}`)
    const initPageResult = { req, permissions: {}, visibleEntities: {} }
    try {
      await page({ initPageResult })
      return 'opened'
    } catch (error) {
      return String(Reflect.get(error as object, 'digest'))
    }
  }

  it.each(viewCells)('$page and its link, for $role', async ({ right, page, link, role }) => {
    const isOpen = opens(role, right)
    const answer = isOpen ? 'opened' : 'NEXT_HTTP_ERROR_FALLBACK;404'
    expect(await answerOf(page, reqOf(role))).toBe(answer)
    const { payload, user, i18n } = reqOf(role)
    const entry = await componentOf(`/src/admin/${link}`)
    expect((await entry({ payload, user, i18n })) !== null).toBe(isOpen)
  })

  it.each(views)('%s: %s asks whoever is signed out to sign in', async (_right, page) => {
    const req = await createLocalReq({}, market.payload)
    expect(await answerOf(page, req)).toContain('/admin/login?redirect=')
  })

  it.each(documentPages)(
    '$slug: nobody without a session, nor a customer',
    async ({ path, slug }) => {
      const component = await componentOf(path)
      const { payload, i18n } = reqOf('admin')
      const doc = { id: specimenId(slug, 'theirs') }
      const customer = { ...cast.awa, collection: 'users', role: 'admin' }
      expect(await component({ doc, payload, i18n })).toBeNull()
      expect(await component({ doc, payload, i18n, user: customer })).toBeNull()
    },
  )
})

const text = 'Une explication assez longue pour toutes les règles.'
/** What each act is sent with, so that only the role can be wrong. */
const bodies: Record<string, object> = {
  'cases/decision': { decision: 'approve' },
  'orders/open-dispute': { category: 'other', reason: text, fileIds: [] },
  'orders/decide-dispute': { outcome: 'refund', reason: text, note: '' },
  'orders/add-statement': { body: text, fileIds: [] },
  'orders/refuse-decision': { note: text },
  'payouts/reject': { reason: text },
  'chargebacks/notes': { note: text },
  'chargebacks/close': { note: text },
  'reconciliation/resolve': { note: text },
}

const document = openApiDocument(createApi(() => Promise.reject(new Error('not called'))))
const verbs = Object.entries(document.paths ?? {}).flatMap(([path, { post }]) => {
  const declared = post as Record<string, unknown> | undefined
  if (declared?.['x-access'] !== 'staff') return []
  return [
    {
      path: path.replace('/api/v1', ''),
      act: path.replace(/^.*\/staff\//u, '').replace('{id}/', ''),
    },
  ]
})

/** Every role hears its own queues: no act. */
const acts = verbs.filter(({ act }) => act !== 'realtime/ticket')

describe('acts of staff', () => {
  it('each route names its roles, and each button has a route', () => {
    expect(acts.map(({ act }) => act).sort()).toEqual(Object.keys(actRoles).sort())
  })

  it.each(acts.flatMap((verb) => roles.map((role) => ({ ...verb, role }))))(
    '$act: $role',
    async ({ path, act, role }) => {
      const address = path.replace('{id}', randomUUID())
      const { status } = await browserOf(role).post(address, bodies[act] ?? {}, {
        from: addressOf(act),
      })
      // Whoever may do it learns that there is nothing of this id; nobody else learns even that.
      const answers = mayDo(role, act as keyof typeof actRoles) ? [200, 404] : [403]
      expect(answers).toContain(status)
    },
  )

  it.each(roles)('the books over the API: %s', async (role) => {
    const period = 'from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z'
    for (const path of ['trial-balance', `statement?${period}`]) {
      const { status } = await browserOf(role).visit(`/staff/ledger/${path}`)
      expect(status).toBe(opens(role, 'books') ? 200 : 403)
    }
  })
})

const browserOf = (role: StaffRole) => {
  const browser = browsers.get(role)
  if (browser === undefined) throw new Error(`no browser for ${role}`)
  return browser
}

/** Each act is tried from an address of its own: together they are more than one may ask. */
const addressOf = (act: string): string => `198.51.100.${Object.keys(actRoles).indexOf(act)}`
