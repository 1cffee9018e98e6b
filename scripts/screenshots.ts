import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { devices } from '@playwright/test'
import sharp from 'sharp'
import { openDemoBrowser, signInAs, type Role } from './lib/demo-browser.ts'
import { inProject } from './lib/paths.ts'
import { createProgress } from './lib/progress.ts'

/** Sharp enough for a README, small enough for a repository. */
const WIDTH = { desktop: 1280, phone: 390 }
const FOLDER = inProject('docs', 'images')

type Device = 'desktop' | 'phone'

type Shot = {
  name: string
  device: Device
  as?: Role
  isDark?: boolean
  open: (page: Page) => Promise<void>
}

const visit =
  (path: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(path, { waitUntil: 'networkidle' })
  }

/** Opens a list and follows its first link that leads below `prefix` and says `text`. */
const follow =
  (list: string, prefix: string, text = '') =>
  async (page: Page): Promise<void> => {
    await page.goto(list, { waitUntil: 'networkidle' })
    const link = page.locator(`a[href*="${prefix}"]`).filter({ hasText: text }).first()
    const href = await link.getAttribute('href')
    if (href === null) throw new Error(`${list} links to nothing below ${prefix}`)
    await page.goto(href, { waitUntil: 'networkidle' })
  }

const shots: readonly Shot[] = [
  { name: 'home', device: 'desktop', open: visit('/fr') },
  { name: 'home-dark', device: 'desktop', isDark: true, open: visit('/fr') },
  { name: 'search', device: 'phone', open: visit('/fr/search?q=logo') },
  { name: 'service', device: 'desktop', open: follow('/fr/search', '/fr/services/') },
  { name: 'service-phone', device: 'phone', open: follow('/fr/search', '/fr/services/') },
  {
    name: 'order',
    device: 'desktop',
    as: 'Customer',
    open: follow('/fr/orders', '/fr/orders/', 'Livrée'),
  },
  { name: 'seller', device: 'desktop', as: 'Seller', open: visit('/fr/seller') },
  { name: 'messages', device: 'phone', as: 'Customer', open: visit('/fr/messages') },
  { name: 'staff', device: 'desktop', as: 'Moderator', open: visit('/admin') },
  {
    name: 'moderation',
    device: 'desktop',
    as: 'Moderator',
    open: follow('/admin', '/admin/collections/moderation-cases/', 'alertes'),
  },
]

/** npm run screenshots: the pictures of the README, taken from a running demo market. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:3000' },
      only: { type: 'string', multiple: true },
    },
  })
  const progress = createProgress()
  const browser = await openDemoBrowser(values.url, progress)
  mkdirSync(FOLDER, { recursive: true })
  for (const shot of shots) {
    if (values.only && !values.only.includes(shot.name)) continue
    await progress.step(shot.name, () => take(browser, values.url, shot))
  }
  await browser.close()
}

async function take(browser: Browser, baseURL: string, shot: Shot): Promise<void> {
  const context = await openContext(browser, baseURL, shot)
  try {
    const page = await context.newPage()
    if (shot.as !== undefined) await signInAs(page, shot.as)
    await shot.open(page)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    await sharp(picture)
      .resize({ width: WIDTH[shot.device] })
      .webp({ quality: 82 })
      .toFile(`${FOLDER}/${shot.name}.webp`)
  } finally {
    await context.close()
  }
}

function openContext(browser: Browser, baseURL: string, shot: Shot): Promise<BrowserContext> {
  const common = {
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Africa/Abidjan',
    reducedMotion: 'reduce',
    colorScheme: shot.isDark ? 'dark' : 'light',
  } as const
  return shot.device === 'phone'
    ? browser.newContext({ ...devices['Pixel 7'], ...common })
    : browser.newContext({
        viewport: { width: 1280, height: 860 },
        deviceScaleFactor: 1.5,
        ...common,
      })
}

await main()
process.exit(0)
