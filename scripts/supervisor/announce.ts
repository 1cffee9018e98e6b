import { existsSync } from 'node:fs'
import { inProject } from '../lib/paths.ts'
import type { Settings } from './settings.ts'

export type DemoAccount = { role: string; email: string; password: string; path?: string }

/** The one table a person needs after a start: addresses, and sign-ins of the demo market. */
export async function announce(settings: Settings): Promise<string> {
  const addresses: [string, string][] = [
    ['Storefront', settings.appUrl],
    ['Staff', `${settings.appUrl}/admin`],
    ...(settings.isDemo ? [['Mails', `${settings.appUrl}/dev/inbox`] as [string, string]] : []),
    ['API', `${settings.appUrl}/api/v1/openapi.json`],
    ['Sockets', settings.realtimeUrl],
    ['Data, logs', settings.dataDir],
  ]
  const accounts = settings.isDemo ? await demoAccounts() : []
  const rows = [
    ...addresses,
    ...accounts.map(({ role, email, password }): [string, string] => [
      role,
      `${email}  ·  ${password}`,
    ]),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const line = ([name, value]: [string, string]): string => `  ${name.padEnd(width)}  ${value}`
  const signIns = rows.slice(addresses.length)
  return [
    '',
    '2Krika is running.',
    '',
    ...rows.slice(0, addresses.length).map(line),
    ...(signIns.length > 0
      ? ['', 'Demo sign-ins (e-mail · password)', '', ...signIns.map(line)]
      : []),
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n')
}

/** What the demo market publishes about its own people. */
async function demoAccounts(): Promise<DemoAccount[]> {
  const path = inProject('scripts/demo/accounts.ts')
  if (!existsSync(path)) return []
  const exported = (await import(path)) as { demoAccounts?: readonly DemoAccount[] }
  return [...(exported.demoAccounts ?? [])]
}
