import {
  createLocalReq,
  type Access,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '@payload-config'
import {
  expectations,
  globalExpectations,
  roles,
  type Reach,
  type Role,
} from '../helpers/authorisation-expectations.ts'
import { insertSpecimens, suspended } from '../helpers/authorisation-specimens.ts'
import { specimenId, specimenLabels } from '../helpers/specimen-ids.ts'
import { cast } from '../helpers/cast.ts'
import { openMarket, type Market } from '../helpers/market.ts'

const { collections, globals } = await config

/** Operations that need no row: their answer is yes or no. */
const withoutRow = new Set(['create', 'admin', 'unlock'])

let market: Market
const requests = new Map<Role, PayloadRequest>()

const accounts: Record<Exclude<Role, 'anonymous'>, ['users' | 'staff', string]> = {
  customer: ['users', cast.awa.id],
  seller: ['users', cast.kofi.id],
  suspended: ['users', suspended.id],
  moderator: ['staff', cast.moderator.id],
  support: ['staff', cast.support.id],
  finance: ['staff', cast.finance.id],
  admin: ['staff', cast.admin.id],
}

beforeAll(async () => {
  await insertSpecimens(String(process.env.DATABASE_URL))
  market = await openMarket()
  for (const role of roles) requests.set(role, await requestOf(role))
})
afterAll(() => market.close())

const requestOf = async (role: Role): Promise<PayloadRequest> => {
  if (role === 'anonymous') return createLocalReq({}, market.payload)
  const [collection, id] = accounts[role]
  const user = await market.payload.findByID({ collection, id })
  return createLocalReq({ user: { ...user, collection } as TypedUser }, market.payload)
}

const reqOf = (role: Role): PayloadRequest => {
  const req = requests.get(role)
  if (req === undefined) throw new Error(`no request for ${role}`)
  return req
}

/** Which specimens the rule of one operation lets a role at, as Payload would decide. */
const reachOf = async (slug: string, access: Access, role: Role): Promise<string[] | boolean> => {
  const answer = await access({ req: reqOf(role) })
  if (answer === false) return false
  const labels: string[] = []
  for (const label of specimenLabels) {
    const id: Where = { id: { equals: specimenId(slug, label) } }
    const where = answer === true ? id : { and: [id, answer] }
    const { docs } = await market.payload.find({ collection: slug as 'users', where, limit: 1 })
    if (docs.length > 0) labels.push(label)
  }
  return labels
}

const normal = (reach: Reach | string[], isYesOrNo: boolean): string[] | boolean => {
  if (isYesOrNo) return reach === true
  return typeof reach === 'boolean' ? [] : [...reach].sort()
}

const operationsOf = (access: Record<string, unknown>): string[] =>
  Object.keys(access).filter((operation) => typeof access[operation] === 'function')

describe('every cell of the matrix was decided', () => {
  it('for the collections of the configuration, and no others', () => {
    expect(Object.keys(expectations).sort()).toEqual(collections.map(({ slug }) => slug).sort())
  })
  it('for the globals of the configuration, and no others', () => {
    expect(Object.keys(globalExpectations).sort()).toEqual(globals.map(({ slug }) => slug).sort())
  })
  it.each(collections.map(({ slug, access }) => [slug, access] as const))(
    'for every operation on %s',
    (slug, access) => {
      const relevant = operationsOf(access).filter((name) => isDecidable(slug, name))
      expect(Object.keys(expectations[slug] ?? {}).sort()).toEqual(relevant.sort())
    },
  )
})

const forbiddenAsNothing = (error: unknown): string[] => {
  if (error instanceof Error && error.name === 'Forbidden') return []
  throw error
}

/** Payload adds `admin` and `unlock` everywhere; they mean something where people sign in. */
const isDecidable = (slug: string, operation: string): boolean => {
  const collection = collections.find((each) => each.slug === slug)
  if (operation === 'readVersions') return Boolean(collection?.versions)
  return !['admin', 'unlock'].includes(operation) || Boolean(collection?.auth)
}

const cells = Object.entries(expectations).flatMap(([slug, operations]) =>
  Object.entries(operations).flatMap(([operation, decision]) =>
    roles.map((role) => ({ slug, operation, role, reach: decision[role] })),
  ),
)

describe('the rules of the collections', () => {
  it.each(cells.filter(({ operation }) => operation !== 'readVersions'))(
    '$role may $operation $slug: $reach',
    async ({ slug, operation, role, reach }) => {
      const access: Record<string, unknown> =
        market.payload.collections[slug as 'users'].config.access
      const rule = access[operation] as Access | undefined
      if (rule === undefined) throw new Error(`${slug}.${operation} has no rule`)
      const isYesOrNo = withoutRow.has(operation)
      const actual = isYesOrNo
        ? Boolean(await rule({ req: reqOf(role) }))
        : await reachOf(slug, rule, role)
      expect(normal(actual, isYesOrNo)).toEqual(normal(reach, isYesOrNo))
    },
  )

  it.each(cells.filter(({ operation }) => operation === 'read'))(
    '$role finds of $slug: $reach',
    async ({ slug, role, reach }) => {
      const ids = specimenLabels.map((label) => specimenId(slug, label))
      const found = await market.payload
        .find({
          collection: slug as 'users',
          where: { id: { in: ids } },
          overrideAccess: false,
          req: await requestOf(role),
        })
        .then(({ docs }) => docs.map(({ id }) => id), forbiddenAsNothing)
      const labels = specimenLabels.filter((label) => found.includes(specimenId(slug, label)))
      expect(normal(labels, false)).toEqual(normal(reach, false))
    },
  )

  it.each(roles)('%s finds only the versions that were decided', async (role) => {
    const found = await market.payload
      .findVersions({ collection: 'services', overrideAccess: false, req: await requestOf(role) })
      .then(({ docs }) => docs.map(({ parent }) => String(parent)), forbiddenAsNothing)
    const hidden = ['theirs hidden', 'others hidden'] as const
    const labels = hidden.filter((label) => found.includes(specimenId('services', label)))
    const decided = normal(expectations.services?.readVersions?.[role] ?? [], false)
    expect(labels).toEqual(hidden.filter((label) => [decided].flat().includes(label)))
  })
})

describe('the rules of the globals', () => {
  const globalCells = Object.entries(globalExpectations).flatMap(([slug, operations]) =>
    Object.entries(operations).flatMap(([operation, decision]) =>
      roles.map((role) => ({ slug, operation, role, reach: decision[role] })),
    ),
  )
  it.each(globalCells)(
    '$role may $operation $slug: $reach',
    async ({ slug, operation, role, reach }) => {
      const access = market.payload.globals.config.find((each) => each.slug === slug)?.access
      const rule = (access as Record<string, Access> | undefined)?.[operation]
      expect(Boolean(await rule?.({ req: reqOf(role) }))).toBe(reach === true)
    },
  )
})

describe('members of the staff', () => {
  const self = (id: string) => ({ collection: 'staff', id, overrideAccess: false }) as const

  it('may rename themselves, and cannot give themselves another role', async () => {
    const { id } = cast.support
    const req = await requestOf('support')
    const data = { name: 'Issa B.', role: 'admin' as const }
    const changed = await market.payload.update({ ...self(id), data, req })
    expect([changed.name, changed.role]).toEqual(['Issa B.', 'support'])
  })

  it('cannot take over a customer’s account with a new password, address or state', async () => {
    const data = {
      password: 'celui de l’équipe',
      email: 'taken@test.invalid',
      status: 'suspended',
      sessions: [],
      _verified: false,
      country: 'SN',
    }
    const req = await requestOf('support')
    const target = { collection: 'users', id: cast.awa.id } as const
    const before = await market.payload.findByID({ ...target, showHiddenFields: true })
    await market.payload.update({ ...target, data, overrideAccess: false, req })
    const after = await market.payload.findByID({ ...target, showHiddenFields: true })
    expect(after).toEqual({ ...before, country: 'SN', updatedAt: after.updatedAt })
  })
})
