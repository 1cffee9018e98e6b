import type { CollectionConfig } from 'payload'
import { anyOf, nobody, staffOrOwn } from '../src/access/rules'
import { jsonField, label, momentField, recordView, stateField } from './fields'

/** What a seller handed over on an order; one row per version. Written by src/store alone. */
export const deliveries: CollectionConfig = {
  slug: 'deliveries',
  labels: { singular: label('Livraison', 'Delivery'), plural: label('Livraisons', 'Deliveries') },
  admin: {
    hideAPIURL: true,
    components: recordView,
    group: label('Commandes', 'Orders'),
    defaultColumns: ['order', 'number', 'status', 'deliveredAt'],
  },
  access: {
    create: nobody,
    read: staffOrOwn(['support', 'moderator'], (id) =>
      anyOf({ 'order.customer': { equals: id } }, { 'order.seller.user': { equals: id } }),
    ),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [{ fields: ['order', 'number'], unique: true }],
  fields: [
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      required: true,
      label: label('Commande', 'Order'),
    },
    { name: 'number', type: 'number', required: true, label: label('Version', 'Version') },
    { name: 'message', type: 'textarea', label: label('Message', 'Message') },
    // Ids of files, in the seller's order.
    jsonField('fileIds', label('Fichiers', 'Files'), { required: true, defaultValue: [] }),
    stateField('status', label('État', 'Status'), 'deliveryStatus', { defaultValue: 'submitted' }),
    { name: 'revisionNote', type: 'textarea', label: label('Retouche demandée', 'Revision asked') },
    momentField('deliveredAt', label('Livrée le', 'Delivered at')),
  ],
}
