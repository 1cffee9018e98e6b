import { mkdirSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { devices, type Browser, type Page } from '@playwright/test'
import { everyPage, type EveryPage } from './demo/every-page.ts'
import { openDemoBrowser, signInAs } from './lib/demo-browser.ts'
import { inProject } from './lib/paths.ts'
import { createProgress } from './lib/progress.ts'

const folder = inProject('.look')
/** Long pages are cut here: more than anybody looks at in one picture. */
const tallestPx = 6_000

const variants = {
  'phone-light': { ...devices['Pixel 7'], colorScheme: 'light' },
  'phone-dark': { ...devices['Pixel 7'], colorScheme: 'dark' },
  'desktop-light': { viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  'desktop-dark': { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
} as const

/** npm run look: every page of a running demo market, four pictures each, in .look/. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:3000' },
      language: { type: 'string', default: 'fr' },
      only: { type: 'string', multiple: true },
    },
  })
  const language = values.language === 'en' ? 'en' : 'fr'
  const wanted = everyPage.filter(({ name }) => values.only?.includes(name) ?? true)
  const progress = createProgress()
  const browser = await openDemoBrowser(values.url, progress)
  if (values.only === undefined) rmSync(folder, { recursive: true, force: true })
  const missing: string[] = []
  for (const [variant, options] of Object.entries(variants)) {
    mkdirSync(`${folder}/${variant}`, { recursive: true })
    await progress.step(variant, async () => {
      const look = await openViews(browser, { ...options, baseURL: values.url })
      for (const example of wanted) {
        const problem = await look(example, language, `${folder}/${variant}/${example.name}.png`)
        if (problem !== null) missing.push(`${variant}/${example.name}: ${problem}`)
      }
    })
  }
  await browser.close()
  process.stdout.write(`${wanted.length} pages in 4 variants: ${folder}\n`)
  for (const line of missing) process.stdout.write(`✗ ${line}\n`)
  return missing.length === 0 ? 0 : 1
}

type Look = (example: EveryPage, language: 'fr' | 'en', file: string) => Promise<string | null>

/** One tab for each person; answers what went wrong with a picture, or null. */
const openViews = async (
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
): Promise<Look> => {
  const tabs = new Map<EveryPage['as'], Page>()
  const tabOf = async (role: EveryPage['as']): Promise<Page> => {
    const known = tabs.get(role)
    if (known !== undefined) return known
    const context = await browser.newContext({
      ...options,
      locale: 'fr-FR',
      timezoneId: 'Africa/Abidjan',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    if (role !== undefined) await signInAs(page, role)
    tabs.set(role, page)
    return page
  }
  return async ({ as, address }, language, file) => {
    try {
      const page = await tabOf(as)
      await page.goto(await address(page, language), { waitUntil: 'networkidle' })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      const width = page.viewportSize()?.width ?? 0
      const clip = { x: 0, y: 0, width, height: Math.min(height, tallestPx) }
      await page.screenshot({ path: file, fullPage: true, clip, animations: 'disabled' })
      return null
    } catch (error) {
      return String(error).split('\n', 1)[0] ?? 'failed'
    }
  }
}

process.exit(await main())
