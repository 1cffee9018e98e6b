import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { amountField, currencyField, label, momentField, stateField } from './fields'

/**
 * Read-only here: disputes are opened, answered and decided by workflows. What was written and
 * decided stands in core.dispute_entries and core.dispute_decisions, where nothing is overwritten.
 */
export const disputes: CollectionConfig = {
  slug: 'disputes',
  labels: { singular: label('Litige', 'Dispute'), plural: label('Litiges', 'Disputes') },
  admin: {
    useAsTitle: 'title',
    group: label('Commandes', 'Orders'),
    defaultColumns: [
      'title',
      'status',
      'category',
      'openedBy',
      'stakeMinor',
      'openedAt',
      'dueAt',
      'escalatedAt',
    ],
    listSearchableFields: ['title'],
    hideAPIURL: true,
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/dispute-desk/dispute-desk#DisputeDesk',
            tab: { condition: () => false },
          },
        },
      },
    },
  },
  access: {
    create: nobody,
    read: staffWith('support', 'moderator', 'finance'),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: 'dueAt',
  indexes: [{ fields: ['status', 'dueAt'] }],
  fields: [
    { name: 'title', type: 'text', required: true, label: label('Objet', 'Subject') },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      label: label('Commande', 'Order'),
    },
    stateField('status', label('État', 'Status'), 'disputeStatus', { defaultValue: 'open' }),
    stateField('category', label('Motif', 'Category'), 'disputeCategory'),
    stateField('openedBy', label('Ouvert par', 'Opened by'), 'orderActor', { index: false }),
    currencyField(),
    amountField('stakeMinor', label('En jeu', 'At stake'), { required: true }),
    stateField('orderStatus', label('Étape avant le litige', 'Stage before'), 'orderStatus', {
      index: false,
    }),
    momentField('openedAt', label('Ouvert le', 'Opened at'), { index: true }),
    momentField('answerDueAt', label('Réponse attendue avant', 'Answer due')),
    momentField('customerAnsweredAt', label('Client entendu le', 'Customer heard at')),
    momentField('sellerAnsweredAt', label('Vendeur entendu le', 'Seller heard at')),
    momentField('dueAt', label('À décider avant', 'Decision due'), { cell: 'deadline' }),
    momentField('escalateAt', label('Escalade prévue le', 'Escalates at')),
    momentField('escalatedAt', label('Escaladé le', 'Escalated at')),
    // What was left of the earning's waiting time when a completed order was disputed.
    {
      name: 'clearingLeftMs',
      type: 'number',
      label: label('Compensation restante (ms)', 'Clearing left (ms)'),
      admin: { hidden: true },
    },
    stateField('appealedBy', label('Appel de', 'Appealed by'), 'orderActor', {
      required: false,
      index: false,
    }),
    momentField('appealedAt', label('Appel le', 'Appealed at')),
    stateField('outcome', label('Issue', 'Outcome'), 'disputeOutcome', {
      required: false,
      index: false,
    }),
    momentField('closedAt', label('Clos le', 'Closed at')),
  ],
}
