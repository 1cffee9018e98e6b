import type { CollectionConfig } from 'payload'
import { fieldNobody, nobody, publicOrOwn, staffWith } from '../src/access/rules'
import { amountField, label, momentField, recordView, stateField } from './fields'

/** One review per side of a completed order; both are published together, or when the window closes. */
export const reviews: CollectionConfig = {
  slug: 'reviews',
  labels: { singular: label('Avis', 'Review'), plural: label('Avis', 'Reviews') },
  admin: {
    hideAPIURL: true,
    components: recordView,
    group: label('Catalogue', 'Catalogue'),
    defaultColumns: ['rating', 'body', 'service', 'author', 'status', 'publishedAt'],
  },
  access: {
    create: nobody,
    read: publicOrOwn({ status: { equals: 'published' } }, (id) => ({ author: { equals: id } })),
    update: nobody,
    delete: staffWith('admin'),
  },
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [{ fields: ['order', 'side'], unique: true }, { fields: ['service', 'publishedAt'] }],
  fields: [
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      label: label('Commande', 'Order'),
      access: { update: fieldNobody },
    },
    {
      name: 'service',
      type: 'relationship',
      relationTo: 'services',
      required: true,
      label: label('Service', 'Service'),
    },
    {
      name: 'seller',
      type: 'relationship',
      relationTo: 'sellers',
      required: true,
      label: label('Vendeur', 'Seller'),
    },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('Auteur', 'Author'),
    },
    { name: 'side', type: 'text', required: true, label: label('Côté', 'Side') },
    amountField('rating', label('Note', 'Rating'), {
      required: true,
      min: 1,
      max: 5,
      admin: { components: {} },
    }),
    { name: 'body', type: 'textarea', required: true, label: label('Texte', 'Text') },
    { name: 'reply', type: 'textarea', label: label('Réponse du vendeur', 'Seller’s reply') },
    momentField('repliedAt', label('Répondu le', 'Replied at')),
    stateField('status', label('État', 'Status'), 'reviewStatus', { defaultValue: 'pending' }),
    momentField('publishedAt', label('Publié le', 'Published at')),
  ],
}
