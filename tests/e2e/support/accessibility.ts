import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing on the page as it stands that axe objects to. */
export async function expectAccessible(page: Page): Promise<void> {
  // The title of a page that is drawn for one person may come with the end of its stream.
  await expect(page).toHaveTitle(/./u)
  // Animations that have only begun would be measured half transparent.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // A link that has slipped half under the bar at the top would count as too small.
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' })
  })
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
  await expect.poll(() => page.evaluate(whatSticksOut), { message: page.url() }).toEqual([])
}

/** The innermost elements behind the edge, when the page scrolls sideways. Runs in the page. */
const whatSticksOut = (): string[] => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  )
  const innermost = wide.filter(
    (one) => !wide.some((other) => one !== other && one.contains(other)),
  )
  const described = innermost.map(
    ({ tagName, className, textContent }) =>
      `${tagName} ${className}: ${(textContent ?? '').slice(0, 60)}`,
  )
  return [`${scrollWidth - clientWidth} px`, ...described.slice(0, 5)]
}
