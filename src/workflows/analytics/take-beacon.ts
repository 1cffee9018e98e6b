import type { Ctx } from '../../context'
import type { Beacon } from '../../contracts/beacons'
import { countBeacon } from '../../store/analytics/beacon-counts'
import { ownAmong } from '../../store/analytics/own-among'

/** Counts what a browser told about its visit, without what sellers saw of their own. */
export const takeBeacon = async (ctx: Ctx, beacon: Beacon): Promise<void> => {
  const { db, viewer, payload } = ctx
  const sellerId = viewer.kind === 'user' ? viewer.sellerId : null
  const ids = [...beacon.seen, ...beacon.visited]
  const own = sellerId === null ? new Set() : await ownAmong(db, { sellerId, ids })
  const ofOthers = (services: string[]) => services.filter((id) => !own.has(id))
  countBeacon(db, {
    beacon: { ...beacon, seen: ofOthers(beacon.seen), visited: ofOthers(beacon.visited) },
    warn: (error) => payload.logger.warn({ err: error }, 'what browsers told was not written'),
  })
}
