import { describe, expect, it } from 'vitest'
import { locales } from '../../contracts/locale'
import type { MailData, MailTemplate } from './mail-templates'
import { renderMail } from './render-mail'

const order = {
  orderId: '0198c0de-0000-7000-8000-000000000001',
  number: 'K-1042',
  title: 'Logo complet',
  otherName: 'Awa Diop',
}
const service = { serviceId: '0198c0de-0000-7000-8000-000000000002', slug: 'logo', title: 'Logo' }
const samples: MailData = {
  verifyEmail: { token: 'a b&c' },
  alreadyRegistered: {},
  resetPassword: { token: 'secret' },
  passwordChanged: {},
  orderConfirmed: order,
  orderConfirmedAsks: order,
  orderReceived: order,
  requirementsReminder: order,
  requirementsSubmitted: order,
  orderAccepted: order,
  orderDelivered: order,
  revisionRequested: order,
  orderCompletedCustomer: order,
  orderCompletedSeller: order,
  orderCancelledCustomer: order,
  orderCancelledSeller: order,
  orderExpired: { ...order, slug: 'logo' },
  paymentRefunded: { amount: '25 000 F CFA' },
  servicePublished: service,
  serviceChangesRequested: service,
  serviceRejected: service,
  newMessages: { conversationId: 'c', otherName: 'Awa', count: 3, preview: 'À demain' },
}
const appUrl = 'https://market.example'
const templates = Object.keys(samples) as MailTemplate[]
const cases = locales.flatMap((locale) => templates.map((template) => ({ locale, template })))

describe('mails', () => {
  it.each(cases)('$template is complete in $locale', ({ locale, template }) => {
    const mail = renderMail({ template, locale, name: 'Koffi', data: samples[template], appUrl })
    expect(mail.subject.length).toBeGreaterThan(10)
    expect(`${mail.subject}${mail.html}${mail.text}`).not.toMatch(/\{|undefined/u)
    expect(mail.text).toContain('Koffi')
    expect(mail.html).toContain(`href="${appUrl}/${locale}/`)
    expect(mail.text).toContain(`${appUrl}/${locale}/`)
  })

  it('keeps what people wrote inert', () => {
    const evil = `<img src=x onerror="alert(1)">{name}'`
    const mail = renderMail({
      template: 'newMessages',
      locale: 'fr',
      name: evil,
      data: { conversationId: 'c', otherName: evil, count: 1, preview: evil },
      facts: [{ label: 'reason', text: evil }],
      appUrl,
    })
    expect(mail.html).not.toContain('<img')
    expect(mail.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;{name}&#39;')
    expect(mail.text).toContain(evil)
  })

  it('writes the subject on one line', () => {
    const mail = renderMail({
      template: 'servicePublished',
      locale: 'fr',
      name: 'Koffi',
      data: { ...service, title: 'Logo\r\nBcc: everyone@example.org' },
      appUrl,
    })
    expect(mail.subject).not.toMatch(/[\r\n]/u)
  })

  it('puts the token whole into the link', () => {
    const data = samples.verifyEmail
    const mail = renderMail({ template: 'verifyEmail', locale: 'en', name: 'Koffi', data, appUrl })
    expect(mail.text).toContain(`${appUrl}/en/verify-email?token=a%20b%26c`)
  })
})
