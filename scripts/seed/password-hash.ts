import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * A password as Payload 3.90 stores it (its generatePasswordSaltHash): hashed once for everybody,
 * since hashing costs a third of a second and the demo password is public anyway.
 */
export const passwordHash = async (password: string): Promise<{ salt: string; hash: string }> => {
  const salt = randomBytes(32).toString('hex')
  const key = await promisify(pbkdf2)(password, salt, 600_000, 32, 'sha256')
  return { salt, hash: `pbkdf2-sha256-v1:${key.toString('hex')}` }
}
