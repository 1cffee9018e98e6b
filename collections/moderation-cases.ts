import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { jsonField, label, momentField, stateField } from './fields'

/** Something staff must look at and decide, with a reason. Decisions go through a workflow. */
export const moderationCases: CollectionConfig = {
  slug: 'moderation-cases',
  labels: {
    singular: label('Dossier', 'Case'),
    plural: label('File de modération', 'Moderation queue'),
  },
  admin: {
    useAsTitle: 'title',
    group: label('Modération', 'Moderation'),
    defaultColumns: ['title', 'kind', 'status', 'seller', 'flagCount', 'dueAt', 'openedAt'],
    hideAPIURL: true,
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/case-desk/case-desk#CaseDesk',
            tab: { condition: () => false },
          },
        },
      },
    },
  },
  access: {
    create: nobody,
    read: staffWith('moderator', 'support'),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: 'openedAt',
  indexes: [{ fields: ['status', 'openedAt'] }],
  fields: [
    { name: 'title', type: 'text', required: true, label: label('Objet', 'Subject') },
    stateField('kind', label('Genre', 'Kind'), 'caseKind'),
    stateField('status', label('État', 'Status'), 'caseStatus', { defaultValue: 'open' }),
    {
      name: 'service',
      type: 'relationship',
      relationTo: 'services',
      label: label('Service', 'Service'),
    },
    // The version decided upon: a later edit opens another case.
    {
      name: 'versionId',
      type: 'text',
      label: label('Version', 'Version'),
      admin: { hidden: true },
    },
    {
      name: 'seller',
      type: 'relationship',
      relationTo: 'sellers',
      label: label('Vendeur', 'Seller'),
    },
    // A case is about a seller's service or about a customer's brief.
    {
      name: 'brief',
      type: 'relationship',
      relationTo: 'briefs',
      label: label('Besoin', 'Brief'),
    },
    {
      name: 'customer',
      type: 'relationship',
      relationTo: 'users',
      label: label('Client', 'Customer'),
    },
    jsonField('flags', label('Alertes automatiques', 'Automatic flags'), {
      required: true,
      defaultValue: [],
    }),
    {
      name: 'flagCount',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: label('Alertes', 'Flags'),
    },
    momentField('openedAt', label('Ouvert le', 'Opened at'), { index: true }),
    momentField('dueAt', label('À traiter avant', 'Due at'), { cell: 'deadline' }),
    stateField('decision', label('Décision', 'Decision'), 'caseDecision', { required: false }),
    { name: 'reason', type: 'textarea', label: label('Motif', 'Reason') },
    {
      name: 'decidedBy',
      type: 'relationship',
      relationTo: 'staff',
      label: label('Décidé par', 'Decided by'),
    },
    momentField('decidedAt', label('Décidé le', 'Decided at')),
  ],
}
