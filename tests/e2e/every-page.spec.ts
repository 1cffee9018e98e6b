import { expect, test, type Page } from '@playwright/test'
import { everyPage, type EveryPage } from '../../scripts/demo/every-page'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { demoPerson, signInInFrench } from './support/people'

const people = {
  Customer: demoPerson('Adjoua N’Guessan', 'adjoua@2krika.example'),
  Seller: demoPerson('Awa Diop', 'awa@2krika.example'),
}
/** These answer 404, as they should. */
const areMissing = new Set(['missing'])
/** What a page may shift while it loads, of a whole screen (experience: nobody sees it). */
const mostShift = 0.02

for (const scheme of ['light', 'dark'] as const) {
  for (const role of [undefined, 'Customer', 'Seller'] as const) {
    const examples = everyPage.filter(({ as }) => as === role)
    test(`${examples.length} pages of ${role ?? 'everybody'} in ${scheme}: accessible, narrow, still`, async ({
      browser,
    }) => {
      test.setTimeout(examples.length * 30_000)
      const context = await browser.newContext({ colorScheme: scheme, locale: 'fr-FR' })
      const page = await context.newPage()
      const broken = listen(page)
      await page.addInitScript(watchShifts)
      if (role !== undefined) {
        await page.goto('/fr/sign-in')
        await signInInFrench(page, people[role])
      }
      for (const example of examples) {
        await test.step(example.name, () => examine(page, example, scheme === 'dark' ? 'en' : 'fr'))
      }
      expect(broken).toEqual([])
      await context.close()
    })
  }
}

const examine = async (
  page: Page,
  { name, address }: EveryPage,
  language: 'fr' | 'en',
): Promise<void> => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const path = await address(page, language)
  await page.setViewportSize({ width: 360, height: 740 })
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(areMissing.has(name) ? 404 : 200)
  // A conversation on a phone says its title to screen readers only.
  await expect(page.getByRole('heading', { level: 1 }), path).toBeAttached()
  await page.waitForLoadState('networkidle')
  const { sum, moved } = await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts)
  expect(sum, `layout shift of ${path}: ${moved.join('; ')}`).toBeLessThanOrEqual(mostShift)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await expectAccessible(page)
}

type Shifts = { sum: number; moved: string[] }

/**
 * Adds up what moved without anybody having touched anything, and names it. News that lie over the
 * page and make room for each other do not count. Runs in the page.
 */
const watchShifts = (): void => {
  const shifts: Shifts = { sum: 0, moved: [] }
  Object.assign(window, { shifts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const isOfPage = ({ node }: { node: Node | null }) =>
        !(node instanceof Element && node.closest('.mantine-Notifications-root'))
      if (entry.hadRecentInput || !entry.sources.some(isOfPage)) continue
      shifts.sum += entry.value
      for (const { node, previousRect, currentRect } of entry.sources) {
        const name = node instanceof Element ? node.outerHTML.slice(0, 120) : node?.textContent
        shifts.moved.push(`${name} from ${previousRect.y} to ${currentRect.y}`)
      }
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

type LayoutShift = PerformanceEntry & {
  value: number
  hadRecentInput: boolean
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
}

/** Scripts that fail, and the errors that pages write to the console. */
const listen = (page: Page): string[] => {
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A page that is missing on purpose.
    if (message.type() === 'error' && !/\b404\b/u.test(message.text())) {
      broken.push(`${page.url()}: ${message.text()}`)
    }
  })
  return broken
}
