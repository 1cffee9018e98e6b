import type { CollectionConfig } from 'payload'
import { anyOf, nobody, staffOrOwn } from '../src/access/rules'
import { jsonField, label, momentField, recordView } from './fields'

/** A message, never edited. `clientId` makes sending it twice harmless. */
export const messages: CollectionConfig = {
  slug: 'messages',
  labels: { singular: label('Message', 'Message'), plural: label('Messages', 'Messages') },
  admin: {
    hideAPIURL: true,
    components: recordView,
    group: label('Échanges', 'Conversations'),
    defaultColumns: ['sender', 'body', 'conversation', 'sentAt'],
  },
  access: {
    create: nobody,
    read: staffOrOwn(['moderator', 'support'], (id) =>
      anyOf(
        { 'conversation.customer': { equals: id } },
        { 'conversation.seller.user': { equals: id } },
      ),
    ),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [
    { fields: ['conversation', 'sentAt'] },
    { fields: ['sender', 'clientId'], unique: true },
  ],
  fields: [
    {
      name: 'conversation',
      type: 'relationship',
      relationTo: 'conversations',
      required: true,
      label: label('Conversation', 'Conversation'),
    },
    {
      name: 'sender',
      type: 'relationship',
      relationTo: 'users',
      label: label('Expéditeur', 'Sender'),
    },
    {
      name: 'kind',
      type: 'text',
      required: true,
      defaultValue: 'text',
      label: label('Genre', 'Kind'),
    },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      defaultValue: '',
      label: label('Texte', 'Text'),
      validate: (): true => true,
    },
    jsonField('fileIds', label('Fichiers', 'Files'), { required: true, defaultValue: [] }),
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Commande', 'Order'),
    },
    { name: 'offer', type: 'relationship', relationTo: 'offers', label: label('Offre', 'Offer') },
    { name: 'clientId', type: 'text', required: true, admin: { hidden: true } },
    momentField('sentAt', label('Envoyé le', 'Sent at')),
  ],
}
