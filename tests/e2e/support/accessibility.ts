import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing on the page as it stands that axe objects to. */
export async function expectAccessible(page: Page): Promise<void> {
  // Animations that have only begun would be measured half transparent.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { violations } = await new AxeBuilder({ page })
    .withTags(rules)
    .exclude('nextjs-portal')
    // Experimental: it takes the initials that stand for a portrait for a label.
    .disableRules(['label-content-name-mismatch'])
    .analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target }) => target.join(' ')),
  }))
  expect(found, page.url()).toEqual([])
}

/** Nothing sticks out sideways once the page stands: a phone scrolls one way only. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow, { message: page.url() }).toBeLessThanOrEqual(0)
}
