import type { CollectionConfig } from 'payload'
import { anyOf, nobody, staffOrOwn } from '../src/access/rules'
import { label, momentField, recordView } from './fields'

/** One thread per customer and seller. */
export const conversations: CollectionConfig = {
  slug: 'conversations',
  labels: {
    singular: label('Conversation', 'Conversation'),
    plural: label('Conversations', 'Conversations'),
  },
  admin: {
    hideAPIURL: true,
    components: recordView,
    group: label('Échanges', 'Conversations'),
    defaultColumns: ['customer', 'seller', 'preview', 'lastMessageAt'],
  },
  access: {
    create: nobody,
    read: staffOrOwn(['moderator', 'support'], (id) =>
      anyOf({ customer: { equals: id } }, { 'seller.user': { equals: id } }),
    ),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [{ fields: ['customer', 'seller'], unique: true }],
  fields: [
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
      name: 'service',
      type: 'relationship',
      relationTo: 'services',
      label: label('À propos de', 'About'),
    },
    { name: 'preview', type: 'text', label: label('Dernier message', 'Last message') },
    momentField('lastMessageAt', label('Dernier message le', 'Last message at'), { index: true }),
    momentField('customerReadAt', label('Lu par le client', 'Read by customer')),
    momentField('sellerReadAt', label('Lu par le vendeur', 'Read by seller')),
  ],
}
