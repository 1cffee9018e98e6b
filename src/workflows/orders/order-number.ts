import { randomBytes } from 'node:crypto'

/** Crockford's alphabet: no letter that a person reading it aloud would confuse with a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 40 random bits: not guessable in order, unique by constraint. */
export const newOrderNumber = (): string => {
  const letters = [...randomBytes(8)].map((byte) => alphabet.charAt(byte % alphabet.length))
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
