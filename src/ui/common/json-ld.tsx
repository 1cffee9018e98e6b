/**
 * Facts for search engines. The one place where HTML is written by hand: `<` is escaped, so that
 * no text inside can close the element.
 */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data })
  return (
    <script
      type="application/ld+json"
      // oxlint-disable-next-line react/no-danger -- escaped JSON, which no browser runs
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  )
}
