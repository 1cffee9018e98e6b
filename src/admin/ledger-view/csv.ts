/** A cell of a CSV file: quoted when it must be, and never a formula to a spreadsheet. */
const cell = (value: string | number): string => {
  const text = String(value)
  if (typeof value === 'number') return text
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",;\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A CSV file as the address of a link: it needs no server and no script. */
export const csvAddress = (rows: readonly (readonly (string | number)[])[]): string => {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  // The mark tells spreadsheets that it is UTF-8.
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}\r\n`)}`
}
