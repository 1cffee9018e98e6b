import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { amountField, currencyField, label, momentField, stateField } from './fields'

/**
 * Payments that the customer's bank took back: one evidence case each. Opened and settled by what
 * the provider says; staff write evidence notes and close the case. Written by src/store alone.
 */
export const chargebacks: CollectionConfig = {
  slug: 'chargebacks',
  labels: {
    singular: label('Rétrofacturation', 'Chargeback'),
    plural: label('Rétrofacturations', 'Chargebacks'),
  },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'reference',
    group: label('Argent', 'Money'),
    defaultColumns: ['reference', 'state', 'amountMinor', 'evidenceDueAt', 'openedAt', 'closedAt'],
    listSearchableFields: ['reference'],
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/chargeback-view/chargeback-view#ChargebackView',
            tab: { condition: () => false },
          },
        },
      },
    },
  },
  access: { create: nobody, read: staffWith('finance', 'support'), update: nobody, delete: nobody },
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-openedAt',
  indexes: [{ fields: ['provider', 'reference'], unique: true }],
  fields: [
    { name: 'reference', type: 'text', required: true, label: label('Référence', 'Reference') },
    stateField('state', label('État', 'State'), 'chargebackState'),
    {
      name: 'payment',
      type: 'relationship',
      relationTo: 'payments',
      required: true,
      label: label('Paiement', 'Payment'),
    },
    { name: 'provider', type: 'text', required: true, label: label('Prestataire', 'Provider') },
    amountField('amountMinor', label('Montant', 'Amount'), { required: true }),
    currencyField(),
    momentField('openedAt', label('Ouverte le', 'Opened at')),
    momentField('evidenceDueAt', label('Preuves avant', 'Evidence due'), { cell: 'deadline' }),
    momentField('settledAt', label('Tranchée le', 'Settled at')),
    momentField('closedAt', label('Dossier clos le', 'Case closed at')),
    {
      name: 'closedBy',
      type: 'relationship',
      relationTo: 'staff',
      label: label('Clos par', 'Closed by'),
    },
  ],
}
