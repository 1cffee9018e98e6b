import type { Pool } from 'pg'
import type { SeedConsole } from './seed-console'

export const generateServices = async (_input: {
  pool: Pool
  console: SeedConsole
  count: number
}): Promise<void> => {
  throw new Error('not yet')
}
