import { envFields } from '../../src/env'

const HEADER = `# Generated from src/env.ts by npm run generate: change it there.
# npm start needs none of this: it fills in a database, secrets and addresses by itself.
# Copy to .env and uncomment what you set; variables of the shell win over the file.
`

/** The text of .env.example: every setting, its meaning, its default commented out. */
export function envExample(): string {
  const blocks = envFields().map(
    ({ name, meaning, initial }) => `# ${meaning}\n# ${name}=${initial ?? ''}\n`,
  )
  return [HEADER, ...blocks].join('\n')
}
