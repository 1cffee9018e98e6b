import { getPayload } from 'payload'
import { describe, expect, it } from 'vitest'
import config from '@/payload.config'
import { cast, castPassword } from '../helpers/cast'

describe('the cast of the tests', () => {
  it('is known to Payload, which lets its people sign in', async () => {
    const payload = await getPayload({ config })
    const login = (collection: 'users' | 'staff', email: string) =>
      payload.login({ collection, data: { email, password: castPassword } })
    const user = await login('users', cast.awa.email)
    const staff = await login('staff', cast.admin.email)
    expect([user.user?.id, staff.user?.id]).toEqual([cast.awa.id, cast.admin.id])
  })

  it('sells one published service, which staff see too', async () => {
    const payload = await getPayload({ config })
    const live = await payload.findByID({ collection: 'services', id: cast.service.id, depth: 0 })
    const versions = await payload.findVersions({ collection: 'services', depth: 0 })
    expect(live).toMatchObject({ _status: 'published', seller: cast.kofiSeller.id })
    expect(live.packages?.map(({ priceMinor }) => priceMinor)).toEqual([25_000, 60_000])
    expect(versions.docs).toHaveLength(1)
  })
})
