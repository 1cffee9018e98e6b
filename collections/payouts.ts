import type { CollectionConfig } from 'payload'
import { fieldStaffWith, nobody, staffOrOwn } from '../src/access/rules'
import { amountField, currencyField, label, momentField, stateField } from './fields'

/** Money on its way from the platform to a seller. Written by src/store alone. */
export const payouts: CollectionConfig = {
  slug: 'payouts',
  labels: { singular: label('Versement', 'Payout'), plural: label('Versements', 'Payouts') },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'destination',
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/payout-view/payout-view#PayoutView',
            tab: { condition: () => false },
          },
        },
      },
    },
    group: label('Argent', 'Money'),
    defaultColumns: ['destination', 'status', 'amountMinor', 'seller', 'requestedAt', 'paidAt'],
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
    {
      name: 'method',
      type: 'relationship',
      relationTo: 'payout-methods',
      label: label('Moyen de versement', 'Payout method'),
      access: { read: fieldStaffWith('finance') },
    },
    // The destination as people may see it: never the whole number.
    {
      name: 'destination',
      type: 'text',
      label: label('Destination', 'Destination'),
      // The method is shown by the same masked account.
      custom: { unless: 'method' },
    },
    amountField('amountMinor', label('Montant', 'Amount'), { required: true }),
    currencyField(),
    { name: 'provider', type: 'text', required: true, label: label('Prestataire', 'Provider') },
    { name: 'providerReference', type: 'text', label: label('Référence', 'Reference') },
    { name: 'requestedBy', type: 'text', label: label('Demandé par', 'Requested by') },
    stateField('trigger', label('Origine', 'Origin'), 'payoutTrigger', {
      required: false,
      index: false,
    }),
    // Set when it is asked for: above the limit of the settings a second person approves.
    {
      name: 'needsApproval',
      type: 'checkbox',
      defaultValue: false,
      label: label('Seconde approbation', 'Second approval'),
    },
    {
      name: 'approvedBy',
      type: 'relationship',
      relationTo: 'staff',
      label: label('Approuvé par', 'Approved by'),
    },
    { name: 'rejectedBy', type: 'text', label: label('Refusé par', 'Rejected by') },
    { name: 'reason', type: 'textarea', label: label('Motif', 'Reason') },
    {
      name: 'failureCode',
      type: 'text',
      label: label('Cause de l’échec', 'Cause of failure'),
      custom: { codes: 'failureCode' },
    },
    momentField('requestedAt', label('Demandé le', 'Requested at')),
    momentField('approvedAt', label('Approuvé le', 'Approved at')),
    momentField('sentAt', label('Envoyé le', 'Sent at')),
    momentField('endedAt', label('Terminé le', 'Ended at')),
    momentField('paidAt', label('Payé le', 'Paid at')),
  ],
}
