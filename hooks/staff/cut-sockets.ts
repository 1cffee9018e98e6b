import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterLogoutHook,
  PayloadRequest,
} from 'payload'
import type { Staff } from '../../payload-types'
import type { Db } from '../../src/context'
import type { Revocation } from '../../src/contracts/realtime'
import { tellSidecars } from '../../src/store/tell-sidecars'
import { transactionOf } from '../transaction-of'

/** Open sockets of a member of the staff end with what let them in. */
const cut = async (req: PayloadRequest, ended: Revocation): Promise<void> => {
  const { drizzle } = req.payload.db as unknown as { drizzle: Db }
  await tellSidecars((await transactionOf(req)) ?? drizzle, ended)
}

/** Another role hears other rooms: their sockets come back with a new ticket. */
export const cutAfterRoleChange: CollectionAfterChangeHook<Staff> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && previousDoc.role !== doc.role) await cut(req, { userId: doc.id })
}

export const cutAfterRemoval: CollectionAfterDeleteHook = async ({ id, req }) =>
  cut(req, { userId: String(id) })

export const cutAfterSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  const { user } = req
  if (user?.collection !== 'staff') return
  const sid: unknown = Reflect.get(user, '_sid')
  await cut(req, typeof sid === 'string' ? { sids: [sid] } : { userId: user.id })
}
