import { z } from 'zod'
import { DocumentRow } from '../../contracts/documents'
import { pageOf } from '../../contracts/pagination'
import { callApi } from '../api-client'

/** Below the order's own key: whatever refreshes the order refreshes its documents. */
export const orderDocumentsQueryKey = (orderId: string) => ['order', orderId, 'documents'] as const

export const fetchOrderDocuments = (orderId: string, signal?: AbortSignal) =>
  callApi({ path: `/orders/${orderId}/documents`, schema: z.array(DocumentRow), signal })

export const sellerDocumentsQueryKey = ['seller-documents'] as const

/** The seller's invoices and credit notes, newest first. */
export const fetchSellerDocuments = (cursor?: string, signal?: AbortSignal) =>
  callApi({
    path: '/seller/documents',
    query: { cursor, limit: 20 },
    schema: pageOf(DocumentRow),
    signal,
  })

export const customerDocumentsQueryKey = ['customer-documents'] as const

/** What somebody has of everything they bought, newest first. */
export const fetchCustomerDocuments = (cursor?: string, signal?: AbortSignal) =>
  callApi({
    path: '/me/documents',
    query: { cursor, limit: 20 },
    schema: pageOf(DocumentRow),
    signal,
  })
