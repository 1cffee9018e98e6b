import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { amountField, currencyField, label, momentField, recordView, stateField } from './fields'

/** A customer's payment with a provider, for one checkout. Written by src/store alone. */
export const payments: CollectionConfig = {
  slug: 'payments',
  labels: { singular: label('Paiement', 'Payment'), plural: label('Paiements', 'Payments') },
  admin: {
    hideAPIURL: true,
    components: recordView,
    useAsTitle: 'providerReference',
    group: label('Argent', 'Money'),
    defaultColumns: ['status', 'amountMinor', 'provider', 'method', 'customer', 'createdAt'],
  },
  access: { create: nobody, read: staffWith('finance', 'support'), update: nobody, delete: nobody },
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [{ fields: ['provider', 'providerReference'], unique: true }],
  fields: [
    stateField('status', label('État', 'Status'), 'paymentStatus'),
    {
      name: 'customer',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('Client', 'Customer'),
    },
    {
      name: 'checkoutGroup',
      type: 'text',
      required: true,
      unique: true,
      label: label('Panier', 'Checkout group'),
    },
    { name: 'provider', type: 'text', required: true, label: label('Prestataire', 'Provider') },
    { name: 'providerReference', type: 'text', label: label('Référence', 'Reference') },
    stateField('method', label('Moyen', 'Method'), 'paymentMethod', { index: false }),
    amountField('amountMinor', label('Montant', 'Amount'), { required: true }),
    amountField('refundedMinor', label('Remboursé', 'Refunded'), {
      required: true,
      defaultValue: 0,
    }),
    currencyField(),
    {
      name: 'redirectUrl',
      type: 'text',
      label: label('Page de paiement', 'Payment page'),
      admin: { hidden: true },
    },
    { name: 'failureCode', type: 'text', label: label('Code d’échec', 'Failure code') },
    momentField('expiresAt', label('Expire le', 'Expires at')),
    momentField('succeededAt', label('Réussi le', 'Succeeded at')),
  ],
}
