import type { ClientBase } from 'pg'
import { demoDomain, demoPassword } from '../demo/accounts'
import { customers } from '../demo/content/customers'
import { sellers } from '../demo/content/sellers'
import { services } from '../demo/content/services'
import { staffMembers } from '../demo/content/staff'
import type { DemoClock } from './demo-clock'
import { insertRows } from './insert-rows'
import { passwordHash } from './password-hash'
import { stableId } from './stable-id'

export const userIdOf = (key: string): string => stableId(`user ${key}`)
export const sellerIdOf = (handle: string): string => stableId(`seller ${handle}`)
export const staffIdOf = (role: string): string => stableId(`staff ${role}`)

/** `adjoua-nguessan` → `adjoua`, or the whole key where two people share a first name. */
export const mailboxOf = (key: string): string => {
  const first = key.split('-')[0] ?? key
  const everybody = [...sellers.map(({ handle }) => handle), ...customers.map((one) => one.key)]
  const namesakes = everybody.filter((other) => other.split('-')[0] === first)
  return namesakes[0] === key ? first : key.replaceAll('-', '.')
}

/** Accounts of customers, sellers and staff, and the sellers' profiles, without pictures. */
export const seedPeople = async (client: ClientBase, clock: DemoClock): Promise<void> => {
  const secret = await passwordHash(demoPassword)
  const account = (key: string, name: string, country: string, joinedDaysAgo: number) => {
    const joined = clock.dayAgo(joinedDaysAgo, key).toISOString()
    return {
      id: userIdOf(key),
      name,
      email: `${mailboxOf(key)}@${demoDomain}`,
      status: 'active',
      locale: 'fr',
      country,
      terms_accepted_at: joined,
      created_at: joined,
      updated_at: joined,
      _verified: true,
      login_attempts: 0,
      ...secret,
    }
  }
  await insertRows(client, 'users', [
    ...sellers.map((one) => account(one.handle, one.name, one.country, one.joinedDaysAgo)),
    ...customers.map((one) => account(one.key, one.name, one.country, one.joinedDaysAgo)),
  ])
  await insertRows(client, 'sellers', sellerRows(clock))
  await insertRows(
    client,
    'staff',
    staffMembers.map(({ name, role, mailbox }) => ({
      id: staffIdOf(role),
      name,
      role,
      email: `${mailbox}@${demoDomain}`,
      created_at: clock.ago(700).toISOString(),
      updated_at: clock.ago(700).toISOString(),
      login_attempts: 0,
      ...secret,
    })),
  )
}

/** Sellers who have not shown their papers yet; their earnings wait. */
const unverified = new Set(['salimata-kone', 'edwige-amoussou', 'fatoumata-diallo'])
const acceptAtOnce = new Set(['koffi-agbeko', 'grace-attoh', 'clarisse-konan'])

const sellerRows = (clock: DemoClock) =>
  sellers.map((seller) => {
    const joined = clock.dayAgo(seller.joinedDaysAgo, seller.handle).toISOString()
    return {
      id: sellerIdOf(seller.handle),
      user_id: userIdOf(seller.handle),
      handle: seller.handle,
      display_name: seller.name,
      headline: seller.tagline.fr,
      bio: seller.bio,
      city: seller.city,
      country: seller.country,
      languages: seller.languages,
      skills: seller.skills,
      level: levelOf(seller.handle),
      is_identity_verified: !unverified.has(seller.handle),
      auto_accepts_orders: acceptAtOnce.has(seller.handle),
      status: 'active',
      joined_at: joined,
      created_at: joined,
      updated_at: joined,
    }
  })

/** As a level is earned: by orders that customers were content with. */
const levelOf = (handle: string): string => {
  const reviews = services
    .filter(({ seller }) => seller === handle)
    .flatMap((service) => service.reviews)
  if (reviews.length >= 11) return 'top'
  if (reviews.length >= 7) return 'established'
  return reviews.length >= 4 ? 'rising' : 'new'
}
