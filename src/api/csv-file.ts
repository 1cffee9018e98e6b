/**
 * Rows as a file for spreadsheets: UTF-8 with its mark, and no cell that a spreadsheet would take
 * for a formula.
 */
export const csvFile = (name: string, rows: readonly (readonly string[])[]): Response => {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return new Response(`\u{FEFF}${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
}

/** A number below zero stays a number; other words that begin with a sign are made inert. */
const cell = (text: string): string => {
  const isNumber = /^-?\d+(\.\d+)?$/u.test(text)
  const inert = !isNumber && /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
