import sharp from 'sharp'

export type UploadedFile = { name: string; mimeType: string; buffer: Buffer }

/** A real picture: a woven square in two colours. */
export async function picture(name: string, colour: string): Promise<UploadedFile> {
  const lozenge = Buffer.from(
    `<svg width="1200" height="900"><path d="M600 150 900 450 600 750 300 450Z" fill="#fff"/></svg>`,
  )
  const buffer = await sharp({
    create: { width: 1200, height: 900, channels: 3, background: colour },
  })
    .composite([{ input: lozenge }])
    .png()
    .toBuffer()
  return { name, mimeType: 'image/png', buffer }
}

/** A real document: the smallest PDF that readers open. */
export function pdf(name: string): UploadedFile {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = body.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  body += `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  body += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(body, 'latin1') }
}
