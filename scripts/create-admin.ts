import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { getPayload, ValidationError } from 'payload'
import { z } from 'zod'
import config from '../payload.config'
import { defaultLocale } from '../src/contracts/locale'

/**
 * Makes a member of the staff with every right: `npm run create-admin -- mail@example.org "Name"`.
 * What is not given is asked for. The password is made here and shown once.
 */
async function createAdmin(): Promise<void> {
  const [givenEmail, givenName] = process.argv.slice(2)
  const email = z.email().safeParse((givenEmail ?? (await ask('E-mail: '))).trim().toLowerCase())
  if (!email.success) return refuse('This is not a complete e-mail address.')
  const name = (givenName ?? (await ask('Name: '))).trim()
  if (name === '') return refuse('A name is needed: colleagues see it beside decisions.')
  const password = randomBytes(15).toString('base64url')
  const payload = await getPayload({ config, disableOnInit: true })
  try {
    await payload.create({
      collection: 'staff',
      data: { email: email.data, name, role: 'admin', locale: defaultLocale, password },
      overrideAccess: true,
    })
  } catch (error) {
    if (error instanceof ValidationError)
      return refuse('This address already belongs to the staff.')
    throw error
  }
  process.stdout.write(
    `\n  Sign in at /admin\n  E-mail    ${email.data}\n  Password  ${password}\n`,
  )
  process.stdout.write(
    '\n  The password is not stored anywhere in clear: keep it, or change it there.\n',
  )
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return answer
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

await createAdmin()
// Payload keeps timers that would hold the process.
process.exit()
