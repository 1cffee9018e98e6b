import { describe, expect, it } from 'vitest'
import { locales } from '../../contracts/locale'
import type { MailData, MailTemplate } from './mail-templates'
import { renderMail } from './render-mail'

const appUrl = 'https://market.example'
const name = 'Koffi'
const order = {
  name,
  orderId: '0198c0de-0000-7000-8000-000000000001',
  number: 'K-1042',
  title: 'Logo complet',
  otherName: 'Awa Diop',
}
const service = {
  name,
  serviceId: '0198c0de-0000-7000-8000-000000000002',
  slug: 'logo',
  title: 'Logo',
}
const offer = {
  name,
  offerId: '0198c0de-0000-7000-8000-000000000003',
  title: 'Un logo et sa charte',
  otherName: 'Awa Diop',
}
const brief = { name, briefId: offer.offerId, title: 'Un site pour mon salon', count: 2 }
const payout = { name, amount: '120 000 F CFA', destination: '+225 •••• 3456' }
const alert = { name, count: 2 }
const samples: MailData = {
  'alert-work': alert,
  'alert-quarantine': alert,
  'alert-difference': alert,
  'alert-refund': alert,
  'alert-chargeback': alert,
  'payout-paid': payout,
  'payout-failed': payout,
  'payout-cancelled': payout,
  'payout-method-added': payout,
  'payout-method-changed': payout,
  'verify-email': { name, url: `${appUrl}/fr/verify-email?token=a%20b%26c` },
  'account-exists': { name, signInUrl: `${appUrl}/fr/sign-in`, resetUrl: `${appUrl}/fr/forgot` },
  'reset-password': { name, url: `${appUrl}/fr/reset-password?token=secret` },
  'password-changed': { name },
  'saved-search-news': { name, search: 'Logos', count: 1 },
  'account-suspended': { name },
  'order-confirmed': order,
  'order-confirmed-asks': order,
  'order-received': order,
  'requirements-reminder': order,
  'requirements-submitted': order,
  'order-accepted': order,
  'order-delivered': order,
  'revision-requested': order,
  'order-completed-customer': order,
  'order-completed-seller': order,
  'milestone-accepted': order,
  'order-cancelled-customer': order,
  'order-cancelled-seller': order,
  'revision-refused': order,
  'cancellation-proposed': order,
  'cancellation-declined': order,
  'cancellation-withdrawn': order,
  'extension-proposed': order,
  'extension-accepted': order,
  'extension-declined': order,
  'dispute-opened': order,
  'dispute-received': order,
  'dispute-answered': order,
  'dispute-statement': order,
  'dispute-decided': order,
  'dispute-settled': order,
  'dispute-appealed': order,
  'dispute-closed': order,
  'dispute-reopened': order,
  'order-parted-customer': order,
  'order-parted-seller': order,
  'order-expired': order,
  'payment-refunded': { name, amount: '25 000 F CFA' },
  'service-published': service,
  'service-changes-requested': service,
  'service-rejected': service,
  'offer-received': offer,
  'offer-countered': offer,
  'offer-agreed': offer,
  'offer-not-chosen': offer,
  'brief-published': brief,
  'brief-changes-requested': brief,
  'brief-rejected': brief,
  'brief-expired': brief,
  'new-messages': { name, conversationId: 'c', otherName: 'Awa', count: 3, preview: 'À demain' },
}
const templates = Object.keys(samples) as MailTemplate[]
const cases = locales.flatMap((locale) => templates.map((template) => ({ locale, template })))

describe('mails', () => {
  it.each(cases)('$template is complete in $locale', ({ locale, template }) => {
    const mail = renderMail({ template, locale, data: samples[template], appUrl })
    expect(mail.subject.length).toBeGreaterThan(10)
    expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(/\{|undefined/u)
    expect(mail.text).toContain('Koffi')
    expect(mail.html).toContain(`href="${appUrl}/`)
    expect(mail.text).toContain(`${appUrl}/`)
  })

  it('keeps what people wrote inert', () => {
    const evil = `<img src=x onerror="alert(1)">{name}'`
    const mail = renderMail({
      template: 'new-messages',
      locale: 'fr',
      data: { name: evil, conversationId: 'c', otherName: evil, count: 1, preview: evil },
      facts: [{ label: 'reason', text: evil }],
      appUrl,
    })
    expect(mail.html).not.toContain('<img')
    expect(mail.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;{name}&#39;')
    expect(mail.text).toContain(evil)
  })

  it('writes the subject on one line', () => {
    const mail = renderMail({
      template: 'service-published',
      locale: 'fr',
      data: { ...service, title: 'Logo\r\nBcc: everyone@example.org' },
      appUrl,
    })
    expect(mail.subject).not.toMatch(/[\r\n]/u)
  })

  it('carries the link of a secret unchanged', () => {
    const data = samples['verify-email']
    const mail = renderMail({ template: 'verify-email', locale: 'en', data, appUrl })
    expect(mail.text).toContain(data.url)
    expect(mail.html).toContain(`href="${data.url}"`)
  })

  it('leads to the page in the language of the reader', () => {
    const data = samples['order-delivered']
    const mail = renderMail({ template: 'order-delivered', locale: 'en', data, appUrl })
    expect(mail.html).toContain(`href="${appUrl}/en/orders/${data.orderId}"`)
  })

  it('shows parts with lines and ways out, inert in HTML and whole in text', () => {
    const sections = [
      {
        title: '<b>Logos</b>',
        services: [
          { title: 'A & B', price: '25 000 F CFA', url: `${appUrl}/fr/services/a?b=1&c=2` },
        ],
        links: [{ label: 'stop', url: `${appUrl}/fr/stop-alerts?token=x` } as const],
      },
    ]
    const data = samples['saved-search-news']
    const mail = renderMail({ template: 'saved-search-news', locale: 'fr', data, sections, appUrl })
    expect(mail.html).toContain('&lt;b&gt;Logos&lt;/b&gt;')
    expect(mail.html).toContain(`href="${appUrl}/fr/services/a?b=1&amp;c=2"`)
    expect(mail.text).toContain(
      `- A & B – À partir de 25 000 F CFA\n  ${appUrl}/fr/services/a?b=1&c=2`,
    )
    expect(mail.text).toContain(`Ne plus recevoir cette alerte\n${appUrl}/fr/stop-alerts?token=x`)
  })
})
