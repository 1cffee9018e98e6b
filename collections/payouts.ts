import type { CollectionConfig } from 'payload'
import { nobody, staffOrOwn } from '../src/access/rules'
import { amountField, currencyField, label, momentField, recordView, stateField } from './fields'

/** Money on its way from the platform to a seller. Written by src/store alone. */
export const payouts: CollectionConfig = {
  slug: 'payouts',
  labels: { singular: label('Versement', 'Payout'), plural: label('Versements', 'Payouts') },
  admin: {
    hideAPIURL: true,
    components: recordView,
    group: label('Argent', 'Money'),
    defaultColumns: ['status', 'amountMinor', 'seller', 'requestedAt', 'paidAt'],
  },
  access: {
    create: nobody,
    read: staffOrOwn(['finance'], (id) => ({ 'seller.user': { equals: id } })),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  fields: [
    stateField('status', label('État', 'Status'), 'payoutStatus'),
    {
      name: 'seller',
      type: 'relationship',
      relationTo: 'sellers',
      required: true,
      label: label('Vendeur', 'Seller'),
    },
    amountField('amountMinor', label('Montant', 'Amount'), { required: true }),
    currencyField(),
    { name: 'provider', type: 'text', required: true, label: label('Prestataire', 'Provider') },
    { name: 'providerReference', type: 'text', label: label('Référence', 'Reference') },
    { name: 'requestedBy', type: 'text', label: label('Demandé par', 'Requested by') },
    {
      name: 'approvedBy',
      type: 'relationship',
      relationTo: 'staff',
      label: label('Approuvé par', 'Approved by'),
    },
    { name: 'failureCode', type: 'text', label: label('Code d’échec', 'Failure code') },
    momentField('requestedAt', label('Demandé le', 'Requested at')),
    momentField('paidAt', label('Payé le', 'Paid at')),
  ],
}
