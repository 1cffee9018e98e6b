import type { CollectionConfig } from 'payload'
import { anyOf, nobody, staffOrOwn } from '../src/access/rules'
import {
  amountField,
  currencyField,
  jsonField,
  label,
  momentField,
  recordView,
  stateField,
} from './fields'

/** Read-only here: what a customer needs, answered by offers. Written by src/store/briefs. */
export const briefs: CollectionConfig = {
  slug: 'briefs',
  labels: { singular: label('Besoin', 'Brief'), plural: label('Besoins', 'Briefs') },
  admin: {
    useAsTitle: 'title',
    group: label('Échanges', 'Conversations'),
    defaultColumns: ['title', 'status', 'customer', 'category', 'budgetMaxMinor', 'postedAt'],
    listSearchableFields: ['title'],
    hideAPIURL: true,
    components: recordView,
  },
  access: {
    create: nobody,
    // The storefront reads the public ones through its queries, which leave the person's name out.
    read: staffOrOwn(['moderator', 'support'], (id) => anyOf({ customer: { equals: id } })),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-postedAt',
  indexes: [{ fields: ['status', 'publishedAt'] }, { fields: ['customer', 'postedAt'] }],
  fields: [
    { name: 'title', type: 'text', required: true, label: label('Titre', 'Title') },
    stateField('status', label('État', 'Status'), 'briefStatus', { defaultValue: 'held' }),
    {
      name: 'customer',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('Client', 'Customer'),
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      required: true,
      label: label('Catégorie', 'Category'),
    },
    {
      name: 'description',
      type: 'textarea',
      required: true,
      label: label('Description', 'Description'),
    },
    {
      name: 'language',
      type: 'text',
      required: true,
      defaultValue: 'fr',
      label: label('Langue', 'Language'),
    },
    currencyField(),
    amountField('budgetMinMinor', label('Budget, de', 'Budget, from'), { required: true }),
    amountField('budgetMaxMinor', label('Budget, à', 'Budget, to'), { required: true }),
    momentField('wantedBy', label('Souhaité avant', 'Wanted by')),
    jsonField('fileIds', label('Fichiers', 'Files'), { required: true, defaultValue: [] }),
    jsonField('flags', label('Alertes automatiques', 'Automatic flags'), {
      required: true,
      defaultValue: [],
    }),
    {
      name: 'moderationNote',
      type: 'textarea',
      label: label('Mot de l’équipe', 'Word of the staff'),
    },
    momentField('postedAt', label('Déposé le', 'Posted at')),
    momentField('publishedAt', label('Publié le', 'Published at')),
    momentField('expiresAt', label('Expire le', 'Expires at'), { index: true }),
    momentField('closedAt', label('Clos le', 'Closed at')),
  ],
}
