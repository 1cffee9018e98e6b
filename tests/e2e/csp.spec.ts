import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { demoPerson, signInInFrench } from './support/people'

/** What people type when they want a page to run something of theirs. */
const corpus = [
  '<script>window.__xss=1</script>',
  '</script><script>window.__xss=1</script>',
  '"><img src=x onerror=window.__xss=1>',
  "'><svg onload=window.__xss=1>",
  '<svg><script>window.__xss=1</script></svg>',
  '<iframe srcdoc="<script>parent.__xss=1</script>">',
  '<a href="javascript:window.__xss=1">clic</a>',
  'javascript:window.__xss=1',
  '<math><mi xlink:href="data:text/html,<script>window.__xss=1</script>">',
  '<style>@import "javascript:window.__xss=1"</style>',
  '<meta http-equiv="refresh" content="0;url=javascript:window.__xss=1">',
  '<base href="https://evil.example/">',
  '<form action="javascript:window.__xss=1"><button>ok</button></form>',
  '{{constructor.constructor("window.__xss=1")()}}',
  '${window.__xss=1}',
  '--><!--<img src=x onerror=window.__xss=1>-->',
  '\u2028window.__xss=1\u2029',
  '<details open ontoggle=window.__xss=1>',
  '<input autofocus onfocus=window.__xss=1>',
]

type Finding = { directive: string; blocked: string; page: string }

/** Notes every violation of the policy and every script that ran. */
const watch = async (page: Page): Promise<Finding[]> => {
  const findings: Finding[] = []
  await page.exposeFunction('noteViolation', (finding: Finding) => findings.push(finding))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { noteViolation: (finding: Finding) => void })
        .noteViolation
      note({
        directive: event.violatedDirective,
        blocked: `${event.blockedURI} ${event.sample}`,
        page: location.href,
      })
    })
  })
  page.on('dialog', (dialog) => {
    findings.push({ directive: 'dialog', blocked: dialog.message(), page: page.url() })
    void dialog.dismiss()
  })
  return findings
}

const visit = async (page: Page, path: string): Promise<string> => {
  const response = await page.goto(path)
  await page.waitForLoadState('networkidle')
  return response?.headers()['content-security-policy'] ?? ''
}

const nothingRan = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => '__xss' in window)).toBe(false)
}

/** Calls the API as the page itself would. */
const call = (page: Page, method: string, path: string, body?: unknown) =>
  page.evaluate(
    async (request) => {
      const response = await fetch(`/api/v1${request.path}`, {
        method: request.method,
        headers: { 'content-type': 'application/json' },
        body: request.body === undefined ? undefined : JSON.stringify(request.body),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
    },
    { method, path, body },
  )

const customer = demoPerson('Adjoua N’Guessan', 'adjoua@2krika.example')
const seller = demoPerson('Koffi Agbeko', 'koffi@2krika.example')

test('no page violates its own policy, and every policy names its scripts', async ({ page }) => {
  const findings = await watch(page)
  const service = '/fr/services/logo-restaurant-boutique-salon'
  const cached = ['/fr', '/en', '/fr/categories', service, '/fr/sellers/awa-diop', '/fr/nope/x']
  for (const path of [...cached, ...cached]) {
    const policy = await visit(page, path)
    expect(policy, path).toMatch(/script-src [^;]*'(?:sha256|nonce)-/)
    expect(policy, path).not.toMatch(/script-src [^;]*(?:unsafe|\*|https?:)/)
  }
  await page.goto('/fr/sign-in')
  await signInInFrench(page, customer)
  const personal = [
    '/fr/search?q=logo',
    '/fr/orders',
    '/fr/messages',
    '/fr/account',
    '/admin/login',
  ]
  for (const path of personal) {
    const policy = await visit(page, path)
    expect(policy, path).toMatch(/script-src [^;]*'nonce-/)
    expect(policy, path).not.toMatch(/script-src [^;]*(?:unsafe|\*|https?:)/)
  }
  expect(findings).toEqual([])
})

test('two answers never share a nonce', async ({ request }) => {
  const nonces = new Set<string>()
  for (let visitNumber = 0; visitNumber < 5; visitNumber += 1) {
    const answer = await request.get('/fr/sign-in')
    const policy = answer.headers()['content-security-policy'] ?? ''
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(nonces.size).toBe(5)
})

test('a script that somebody got into the page does not run', async ({ page }) => {
  const findings = await watch(page)
  // Cached and rendered alike: what a hole in our own code would let in.
  for (const path of ['/fr', '/fr/sign-in']) {
    await visit(page, path)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.__xss = 1'
      document.body.append(script)
      const picture = document.createElement('div')
      picture.innerHTML = '<img src="/icon.svg" onload="window.__xss = 1">'
      document.body.append(picture)
      const foreign = document.createElement('script')
      foreign.src = 'https://evil.example/x.js'
      document.body.append(foreign)
    })
    await expect.poll(() => findings.filter((each) => each.page.endsWith(path)).length).toBe(3)
    await nothingRan(page)
  }
})

test('nothing that a seller enters runs anywhere', async ({ page }) => {
  const findings = await watch(page)
  await page.goto('/fr/sign-in')
  await signInInFrench(page, seller)
  const before = (await call(page, 'GET', '/seller/profile')).body as Record<string, unknown>
  const pieces = (length: number, count: number) =>
    corpus.map((each) => each.slice(0, length)).slice(0, count)
  const hostile = {
    ...before,
    headline: corpus[2]?.padEnd(20, '!'),
    bio: corpus.join('\n'),
    city: corpus[3],
    skills: pieces(40, 12),
    avatarId: (before.avatar as { id: string } | null)?.id ?? null,
  }
  try {
    expect((await call(page, 'PUT', '/seller/profile', hostile)).status).toBe(200)
    const draft = {
      title: corpus[0],
      description: corpus.join('\n'),
      language: 'fr',
      categoryId: null,
      currency: 'XOF',
      tags: pieces(30, 6),
      packages: [
        {
          tier: 'basic',
          name: corpus[4]?.slice(0, 60),
          description: corpus[1],
          priceMinor: 10_000,
          deliveryDays: 3,
          revisions: 1,
          features: pieces(80, 8),
        },
      ],
      extras: [{ name: corpus[2], description: corpus[3], priceMinor: 500, extraDays: 1 }],
      faq: [{ question: corpus[5], answer: corpus[6] }],
      requirements: [{ question: corpus[7], kind: 'text', choices: [], isRequired: true }],
      galleryIds: [],
    }
    const made = await call(page, 'POST', '/seller/services', draft)
    const { id } = (made.body ?? {}) as { id: string }
    expect(made.status).toBeLessThan(300)
    expect((await call(page, 'PUT', `/seller/services/${id}`, draft)).status).toBe(200)
    const handle = String(before.handle)
    const places = [
      '/fr/seller/profile',
      '/fr/seller/services',
      `/fr/seller/services/${id}`,
      `/fr/sellers/${handle}`,
      `/en/sellers/${handle}`,
      '/fr/seller',
    ]
    for (const path of places) {
      await visit(page, path)
      await nothingRan(page)
    }
    await expect
      .poll(async () => {
        await page.goto(`/fr/sellers/${handle}`)
        return page.locator('main').innerText()
      })
      .toContain('<script>window.__xss=1</script>')
    await nothingRan(page)
  } finally {
    await call(page, 'PUT', '/seller/profile', { ...hostile, ...before })
  }
  expect(findings).toEqual([])
})

test('nothing that a customer enters runs anywhere', async ({ page }) => {
  const findings = await watch(page)
  await page.goto('/fr/sign-in')
  await signInInFrench(page, customer)
  const found = await call(page, 'GET', '/sellers/koffi-agbeko')
  const { id: sellerId } = (found.body as { id?: string; seller?: { id: string } }) ?? {}
  const started = await call(page, 'POST', '/conversations', {
    sellerId,
    body: corpus.join('\n'),
    clientId: randomUUID(),
  })
  expect(started.status).toBeLessThan(300)
  for (const q of corpus) {
    await page.goto(`/fr/search?${new URLSearchParams({ q }).toString()}`)
    await nothingRan(page)
  }
  await visit(page, '/fr/messages')
  await nothingRan(page)
  await page.locator('a[href*="/messages/"]').first().click()
  await expect(page.getByText('<script>window.__xss=1</script>').first()).toBeVisible()
  await nothingRan(page)
  await writeHostileBrief(page)
  for (const to of ['javascript:window.__xss=1', '//evil.example', 'https://evil.example']) {
    await page.goto(`/fr/sign-in?to=${encodeURIComponent(to)}`)
    await nothingRan(page)
    expect(new URL(page.url()).hostname).not.toBe('evil.example')
  }
  expect(findings).toEqual([])
})

/** A brief of the corpus: public as soon as its address and words are those of a project. */
const writeHostileBrief = async (page: Page) => {
  const { body } = await call(page, 'GET', '/categories')
  const [category] = (body as { items: { id: string }[] }).items
  const posted = await call(page, 'POST', '/briefs', {
    title: corpus[0]?.slice(0, 100).padEnd(10, '!'),
    description: corpus.join('\n').padEnd(50, '!'),
    categoryId: category?.id,
    currency: 'XOF',
    budgetMinMinor: 1000,
    budgetMaxMinor: 2000,
    wantedBy: null,
    language: 'fr',
    fileIds: [],
  })
  expect(posted.status).toBe(201)
  const { briefId } = posted.body as { briefId: string }
  for (const path of [`/fr/briefs/${briefId}`, '/fr/briefs/mine', '/fr/briefs', '/en/briefs']) {
    await visit(page, path)
    await nothingRan(page)
  }
  expect((await call(page, 'POST', `/briefs/${briefId}/close`, {})).status).toBe(200)
}
