import type { Locale } from '../../contracts/locale'

/** Links of a part of a mail; their words stand below `mail.links`. */
export type MailLink = { label: 'all' | 'stop'; url: string }

/** One of several subjects of a mail: services that lead somewhere, and what can be done about it. */
export type MailSection = {
  title: string
  /** `price`: the lowest, written for people. */
  services: readonly { title: string; price: string; url: string }[]
  links: readonly MailLink[]
}

/** The same in the words of its reader. */
type WrittenSection = {
  title: string
  lines: readonly { text: string; aside: string; url: string }[]
  links: readonly { text: string; url: string }[]
}

/** A mail as plain pieces, before it becomes HTML or text. Nothing in it is markup. */
export type MailParts = {
  locale: Locale
  greeting: string
  heading: string
  paragraphs: readonly string[]
  facts: readonly { label: string; text: string }[]
  sections: readonly WrittenSection[]
  action: { label: string; url: string }
  note: string | null
  linkFallback: string
  footer: readonly string[]
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Makes any text inert inside HTML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '')

const lines = (text: string) => escapeHtml(text).replaceAll('\n', '<br>')

const ink = '#1B1E3D'
const quiet = '#5B5D75'
const accent = '#B44A23'
const font = "font-family:Figtree,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

const paragraph = (html: string, style = `color:${ink}`) =>
  `<p style="margin:0 0 16px;font-size:16px;line-height:1.55;${style}">${html}</p>`

const factsTable = (facts: MailParts['facts']) => {
  if (facts.length === 0) return ''
  const rows = facts.map(
    ({ label, text }) => `<tr>
<td style="padding:8px 16px 8px 0;font-size:14px;color:${quiet};vertical-align:top">${escapeHtml(label)}</td>
<td style="padding:8px 0;font-size:15px;color:${ink};font-weight:600">${lines(text)}</td></tr>`,
  )
  return `<table role="presentation" cellpadding="0" cellspacing="0" width="100%"
style="margin:0 0 24px;padding:8px 16px;background:#FAF8F5;border-radius:10px">${rows.join('')}</table>`
}

const anchor = (url: string, text: string, style: string) =>
  `<a href="${escapeHtml(url)}" style="color:${accent};${style}">${escapeHtml(text)}</a>`

const sectionBlock = ({ title, lines: rows, links }: WrittenSection) => {
  const items = rows.map(
    ({
      text,
      aside,
      url,
    }) => `<p style="margin:0 0 12px;font-size:15px;line-height:1.45;color:${quiet}">
${anchor(url, text, 'font-weight:600')}<br>${escapeHtml(aside)}</p>`,
  )
  const ways = links.map(({ text, url }) => anchor(url, text, 'font-size:14px'))
  return `<h2 style="margin:24px 0 12px;font-size:18px;line-height:1.3;color:${ink}">${escapeHtml(title)}</h2>
${items.join('\n')}
<p style="margin:0 0 16px;font-size:14px;line-height:2;color:${quiet}">${ways.join(' · ')}</p>`
}

/** One column, 560 px at most, readable on a small phone and without pictures. */
export const mailHtml = (mail: MailParts): string => {
  const url = escapeHtml(mail.action.url)
  const preheader = escapeHtml(mail.paragraphs[0] ?? '')
  const note =
    mail.note === null ? '' : paragraph(lines(mail.note), `color:${quiet};font-size:14px`)
  return `<!doctype html>
<html lang="${mail.locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light"><title>${escapeHtml(mail.heading)}</title></head>
<body style="margin:0;padding:0;background:#F5F2ED">
<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
<td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"
style="max-width:560px;background:#FFFFFF;border-radius:16px;${font}">
<tr><td style="height:6px;background:${accent};border-radius:16px 16px 0 0;font-size:0">&nbsp;</td></tr>
<tr><td style="padding:28px 28px 4px;font-size:20px;font-weight:700;color:${ink}">2Krika</td></tr>
<tr><td style="padding:8px 28px 24px">
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25;color:${ink}">${escapeHtml(mail.heading)}</h1>
${paragraph(escapeHtml(mail.greeting))}
${mail.paragraphs.map((text) => paragraph(lines(text))).join('\n')}
${factsTable(mail.facts)}
${mail.sections.map(sectionBlock).join('\n')}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 24px"><tr>
<td style="background:${accent};border-radius:10px">
<a href="${url}" style="display:inline-block;padding:14px 24px;color:#FFFFFF;font-size:16px;
font-weight:600;text-decoration:none">${escapeHtml(mail.action.label)}</a></td></tr></table>
${note}
<p style="margin:0;font-size:13px;line-height:1.5;color:${quiet}">${escapeHtml(mail.linkFallback)}<br>
<a href="${url}" style="color:${accent};word-break:break-all">${url}</a></p>
</td></tr></table>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;${font}">
<tr><td style="padding:20px 28px;font-size:12px;line-height:1.5;color:${quiet};text-align:center">
${mail.footer.map(escapeHtml).join('<br>')}</td></tr></table>
</td></tr></table></body></html>`
}

const sectionText = ({ title, lines: rows, links }: WrittenSection): string =>
  [
    title,
    ...rows.map(({ text, aside, url }) => `- ${text} – ${aside}\n  ${url}`),
    ...links.map(({ text, url }) => `${text}\n${url}`),
  ].join('\n')

/** The same mail for programs that show no HTML. */
export const mailText = (mail: MailParts): string =>
  [
    mail.heading,
    mail.greeting,
    ...mail.paragraphs,
    mail.facts.map(({ label, text }) => `- ${label} – ${text}`).join('\n'),
    ...mail.sections.map(sectionText),
    `${mail.action.label}\n${mail.action.url}`,
    mail.note ?? '',
    `-- \n${mail.footer.join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
