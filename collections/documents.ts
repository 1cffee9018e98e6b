import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { amountField, currencyField, jsonField, label, momentField, stateField } from './fields'

/**
 * Receipts, invoices and credit notes, numbered without gaps. Written once by src/store and never
 * changed: the database refuses. People of an order read them through /api/v1.
 */
export const documents: CollectionConfig = {
  slug: 'documents',
  labels: { singular: label('Document', 'Document'), plural: label('Documents', 'Documents') },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'number',
    group: label('Argent', 'Money'),
    defaultColumns: ['number', 'kind', 'totalMinor', 'order', 'issuedAt', 'file'],
    listSearchableFields: ['number'],
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/document-view/document-view#DocumentView',
            tab: { condition: () => false },
          },
        },
      },
    },
  },
  defaultSort: '-issuedAt',
  access: { create: nobody, read: staffWith('finance', 'support'), update: nobody, delete: nobody },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [
    { fields: ['series', 'sequence'], unique: true },
    // Each thing that happened to the money of an order causes each kind of document once.
    { fields: ['order', 'kind', 'reason'], unique: true },
    { fields: ['seller', 'issuedAt'] },
  ],
  fields: [
    {
      name: 'number',
      type: 'text',
      required: true,
      unique: true,
      label: label('Numéro', 'Number'),
    },
    stateField('kind', label('Nature', 'Kind'), 'documentKind'),
    {
      name: 'file',
      type: 'ui',
      label: label('Fichier', 'File'),
      admin: {
        components: { Cell: '/src/admin/document-view/document-link-cell#DocumentLinkCell' },
      },
    },
    { name: 'series', type: 'text', required: true, label: label('Série', 'Series') },
    { name: 'sequence', type: 'number', required: true, label: label('Rang', 'Position') },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      label: label('Commande', 'Order'),
    },
    // Which movement of the ledger it stands for.
    { name: 'reason', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'customer',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('Client', 'Customer'),
    },
    {
      name: 'seller',
      type: 'relationship',
      relationTo: 'sellers',
      required: true,
      label: label('Vendeur', 'Seller'),
    },
    {
      name: 'credits',
      type: 'relationship',
      relationTo: 'documents',
      label: label('Crédite la facture', 'Credits the invoice'),
    },
    momentField('issuedAt', label('Émis le', 'Issued at'), { index: true }),
    currencyField(),
    amountField('totalMinor', label('Total', 'Total'), { required: true }),
    amountField('taxMinor', label('Dont taxe', 'Tax within'), { required: true, defaultValue: 0 }),
    { name: 'locale', type: 'text', required: true, label: label('Langue', 'Language') },
    jsonField('content', label('Contenu', 'Content'), { required: true }),
  ],
}
