import { expect, test, type Page } from '@playwright/test'
import { everyPage } from '../../scripts/demo/every-page'

test.use({ javaScriptEnabled: false })

/** These answer 404, as they should. */
const areMissing = new Set(['missing'])

type Form = { method: string; address: string; hasWhereTo: boolean; fields: [string, string][] }
type Found = { links: string[]; forms: Form[]; dead: string[] }

test('every link and form of the pages that anybody may read works without JavaScript', async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000)
  // Some addresses are found by following links, which may be drawn by JavaScript.
  const scripted = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
  const links = new Map<string, string>()
  const forms = new Map<string, { form: Form; on: string }>()
  for (const example of everyPage.filter(({ as }) => as === undefined)) {
    await test.step(example.name, async () => {
      const path = await example.address(scripted, 'fr')
      const status = (await page.goto(path))?.status()
      expect(status, path).toBe(areMissing.has(example.name) ? 404 : 200)
      const found = await readPage(page)
      expect(found.dead, `buttons of ${path} that nothing answers`).toEqual([])
      // A page that is missing is missing in the other language too.
      const others = found.links.filter((link) => status !== 404 || !link.endsWith(path.slice(3)))
      for (const link of others) if (!links.has(link)) links.set(link, path)
      for (const form of found.forms) {
        const key = `${form.method} ${form.address} ${form.fields.map(([name]) => name).join(' ')}`
        if (!forms.has(key)) forms.set(key, { form, on: path })
      }
    })
  }
  await scripted.context().close()

  expect(links.size).toBeGreaterThan(100)
  for (const [link, on] of links) {
    const answer = await page.request.get(link)
    expect(answer.status(), `${link}, to which ${on} leads`).toBeLessThan(400)
  }
  expect(forms.size).toBeGreaterThan(5)
  for (const { form, on } of forms.values()) {
    expect(form.hasWhereTo, `a form of ${on} goes nowhere: ${JSON.stringify(form)}`).toBe(true)
    if (form.method !== 'get') continue
    const query = new URLSearchParams(form.fields)
    const answer = await page.request.get(`${form.address.split('?')[0]}?${query.toString()}`)
    expect(answer.status(), `${form.address} with ${query.toString()}, from ${on}`).toBeLessThan(
      400,
    )
  }
})

/** What one can click on. Runs in the page, which has no scripts of its own. */
const readPage = (page: Page): Promise<Found> =>
  page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ href }) => href.startsWith(location.origin))
      .map(({ href }) => href.replace(/#.*$/u, ''))
    const forms = [...document.querySelectorAll('form')].map((form) => {
      const data = [...new FormData(form)].map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : '',
      ])
      // A server action names itself in a hidden field.
      const isAction = data.some(([name]) => name.startsWith('$ACTION'))
      const hasAddress = (element: Element, name: string) => element.getAttribute(name) !== null
      // Without an address a form asks for the page it stands on.
      const hasWhereTo = isAction || hasAddress(form, 'action') || form.method !== 'post'
      return { method: form.method, address: form.action, hasWhereTo, fields: data }
    })
    const dead = [...document.querySelectorAll('button')]
      .filter((button) => isSeen(button) && !button.disabled)
      .filter(({ type, form, popoverTargetElement }) => {
        const sends = type === 'submit' && form !== null
        return !sends && popoverTargetElement === null
      })
      .map((button) => button.outerHTML.slice(0, 160))
    return { links, forms, dead }
  })
