import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { amountField, currencyField, label, momentField, stateField } from './fields'

/** Where our books and a provider's report disagree. Written by src/store alone. */
export const reconciliationDifferences: CollectionConfig = {
  slug: 'reconciliation-differences',
  labels: {
    singular: label('Écart de rapprochement', 'Reconciliation difference'),
    plural: label('Rapprochement', 'Reconciliation'),
  },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'subject',
    group: label('Argent', 'Money'),
    defaultColumns: ['subject', 'kind', 'status', 'provider', 'day', 'ourMinor', 'theirMinor'],
    listSearchableFields: ['subject'],
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/reconciliation-view/difference-view#DifferenceView',
            tab: { condition: () => false },
          },
        },
      },
    },
  },
  access: { create: nobody, read: staffWith('finance'), update: nobody, delete: nobody },
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-foundAt',
  indexes: [{ fields: ['provider', 'subject', 'kind'], unique: true }],
  fields: [
    { name: 'subject', type: 'text', required: true, label: label('Objet', 'Subject') },
    stateField('kind', label('Écart', 'Difference'), 'differenceKind'),
    stateField('status', label('État', 'Status'), 'differenceStatus', { defaultValue: 'open' }),
    { name: 'provider', type: 'text', required: true, label: label('Prestataire', 'Provider') },
    stateField('movement', label('Mouvement', 'Movement'), 'movementKind', { index: false }),
    { name: 'day', type: 'text', required: true, label: label('Jour', 'Day') },
    currencyField(),
    amountField('ourMinor', label('Chez nous', 'Ours')),
    amountField('theirMinor', label('Chez le prestataire', 'Theirs')),
    {
      name: 'ourState',
      type: 'text',
      label: label('Notre état', 'Our state'),
      custom: { codes: 'movementState' },
    },
    {
      name: 'theirState',
      type: 'text',
      label: label('Leur état', 'Their state'),
      custom: { codes: 'movementState' },
    },
    momentField('foundAt', label('Trouvé le', 'Found at')),
    momentField('resolvedAt', label('Résolu le', 'Resolved at')),
    {
      name: 'resolvedBy',
      type: 'relationship',
      relationTo: 'staff',
      label: label('Résolu par', 'Resolved by'),
    },
    { name: 'note', type: 'textarea', label: label('Note', 'Note') },
  ],
}
