import { z } from '@hono/zod-openapi'
import type { Ctx, Viewer } from '../../context'
import { DocumentRow } from '../../contracts/documents'
import { PageQuery, pageOf } from '../../contracts/pagination'
import { resolveStaffViewer } from '../../queries/accounts/resolve-viewer'
import { customerDocuments } from '../../queries/documents/customer-documents'
import { orderDocuments } from '../../queries/documents/order-documents'
import { readDocument } from '../../queries/documents/read-document'
import { sellerDocuments } from '../../queries/documents/seller-documents'
import { renderDocument } from '../../workflows/documents/render-document'
import type { Api } from '../api'
import { defineRoute } from '../define-route'

const tag = 'Documents'

/** `{id}.pdf`: the name that browsers give the file follows from the address. */
const DocumentFile = z.object({
  file: z
    .string()
    .regex(/^[0-9a-f-]{36}\.pdf$/u)
    .transform((file) => file.slice(0, -'.pdf'.length))
    .pipe(z.uuid()),
})

/** Receipts, invoices and credit notes. */
export const registerDocumentRoutes = (api: Api): void => {
  defineRoute(api, {
    method: 'get',
    path: '/orders/{id}/documents',
    access: 'user',
    summary: 'The receipts, invoices and credit notes of an order, oldest first',
    tag,
    params: z.object({ id: z.uuid() }),
    answer: z.array(DocumentRow),
    handle: ({ ctx, params }) => orderDocuments(ctx, { orderId: params.id }),
  })
  defineRoute(api, {
    method: 'get',
    path: '/seller/documents',
    access: 'seller',
    summary: 'The seller’s invoices and credit notes, newest first',
    tag,
    query: PageQuery,
    answer: pageOf(DocumentRow),
    handle: ({ ctx, query }) => sellerDocuments(ctx, query),
  })
  defineRoute(api, {
    method: 'get',
    path: '/me/documents',
    access: 'user',
    summary: 'The receipts, invoices and credit notes of what the caller bought, newest first',
    tag,
    query: PageQuery,
    answer: pageOf(DocumentRow),
    handle: ({ ctx, query }) => customerDocuments(ctx, query),
  })
  registerDownload(api)
}

const registerDownload = (api: Api): void =>
  defineRoute(api, {
    method: 'get',
    path: '/documents/{file}',
    // Staff come with the cookie of the admin, users with theirs; the query decides who may read.
    access: 'anyone',
    summary: 'A document as PDF (`{id}.pdf`), for the people it belongs to',
    tag,
    params: DocumentFile,
    answersRaw: {
      status: 200,
      contentType: 'application/pdf',
      description: 'The document, as an attachment',
    },
    handle: async ({ ctx, params, request }) => {
      const viewer = await staffOr(ctx, request.headers)
      const document = await readDocument({ ...ctx, viewer }, { id: params.file })
      const bytes = await renderDocument(document)
      return new Response(bytes, {
        headers: {
          'content-type': 'application/pdf',
          'content-length': String(bytes.length),
          'content-disposition': `attachment; filename="${document.number}.pdf"`,
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      })
    },
  })

/** The user of the request, else the staff member of the admin's cookie. */
const staffOr = async ({ viewer, payload }: Ctx, headers: Headers): Promise<Viewer> =>
  viewer.kind === 'user' ? viewer : resolveStaffViewer({ payload, headers })
