import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pino from 'pino'
import { buildProviders } from '../plugins/providers'
import type { Ctx, Db, Viewer } from './context'
import { env } from './env'
import { resolveSession } from './queries/accounts/resolve-viewer'

/**
 * The composition root: where the one pool, Payload, the providers and the clock come together.
 * Everything below receives them as `ctx`; nothing below imports a plugin.
 */
type Runtime = Omit<Ctx, 'viewer'>

const shared = globalThis as typeof globalThis & { krikaRuntime?: Promise<Runtime> }

const dbOf = (payload: Payload): Db => (payload.db as unknown as { drizzle: Db }).drizzle

export const runtime = (): Promise<Runtime> => {
  shared.krikaRuntime ??= compose().catch((error: unknown) => {
    delete shared.krikaRuntime
    throw error
  })
  return shared.krikaRuntime
}

const compose = async (): Promise<Runtime> => {
  const payload = await getPayload({ config })
  const db = dbOf(payload)
  const log = pino({ level: env().LOG_LEVEL })
  return { db, payload, providers: buildProviders({ db, log }), clock: () => new Date(), log }
}

export const contextFor = async (viewer: Viewer): Promise<Ctx> => ({ ...(await runtime()), viewer })

/** For cached pages: nobody is asking, so nothing personal can be answered. */
export const publicContext = (): Promise<Ctx> => contextFor({ kind: 'anonymous' })

/** For timers, verified provider events and scripts. */
export const systemContext = (): Promise<Ctx> => contextFor({ kind: 'system' })

/** For a page rendered per request: whoever the access cookie says, checked against the session. */
export const viewerContext = async (): Promise<Ctx> => (await viewerSession()).ctx

/** The same with the session's id; null when nobody is signed in. */
export const viewerSession = async (): Promise<{ ctx: Ctx; sessionId: string | null }> => {
  const { headers } = await import('next/headers')
  const base = await runtime()
  const { viewer, sessionId } = await resolveSession({ ...base, headers: await headers() })
  return { ctx: { ...base, viewer }, sessionId }
}
