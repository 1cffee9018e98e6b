import { renderToBuffer } from '@react-pdf/renderer'
import type { IssuedDocument } from '../../contracts/documents'
import { DocumentPdf } from './pdf/document-pdf'
import { registerFonts } from './pdf/fonts'

/** A document as the bytes of its PDF: always the same ones, so that none has to be kept. */
export const renderDocument = async (
  document: IssuedDocument,
): Promise<Uint8Array<ArrayBuffer>> => {
  registerFonts()
  return Uint8Array.from(await renderToBuffer(DocumentPdf({ document })))
}
