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

/**
 * Read-only here: a proposal made in a conversation, with a chain of counter-offers. What it says
 * never changes; src/store/offers moves its status along core.offer_edges.
 */
export const offers: CollectionConfig = {
  slug: 'offers',
  labels: {
    singular: label('Offre', 'Offer'),
    plural: label('Offres sur mesure', 'Custom offers'),
  },
  admin: {
    useAsTitle: 'title',
    group: label('Échanges', 'Conversations'),
    defaultColumns: ['title', 'status', 'author', 'seller', 'customer', 'priceMinor', 'sentAt'],
    listSearchableFields: ['title'],
    hideAPIURL: true,
    components: recordView,
  },
  access: {
    create: nobody,
    read: staffOrOwn(['moderator', 'support', 'finance'], (id) =>
      anyOf({ customer: { equals: id } }, { 'seller.user': { equals: id } }),
    ),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  defaultSort: '-sentAt',
  indexes: [{ fields: ['chain', 'step'], unique: true }, { fields: ['seller', 'sentAt'] }],
  fields: [
    { name: 'title', type: 'text', required: true, label: label('Objet', 'Subject') },
    stateField('status', label('État', 'Status'), 'offerStatus', { defaultValue: 'open' }),
    stateField('author', label('Proposée par', 'Made by'), 'orderActor', { index: false }),
    {
      name: 'conversation',
      type: 'relationship',
      relationTo: 'conversations',
      required: true,
      label: label('Conversation', 'Conversation'),
    },
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
      required: true,
      label: label('Service de référence', 'Based on'),
    },
    { name: 'brief', type: 'relationship', relationTo: 'briefs', label: label('Besoin', 'Brief') },
    // The id of the first offer; `step` counts the counter-offers after it.
    { name: 'chain', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'step',
      type: 'number',
      required: true,
      defaultValue: 1,
      label: label('Étape de la négociation', 'Step of the negotiation'),
    },
    {
      name: 'previous',
      type: 'relationship',
      relationTo: 'offers',
      label: label('Répond à', 'Answers'),
    },
    currencyField(),
    amountField('priceMinor', label('Prix', 'Price'), { required: true }),
    {
      name: 'deliveryDays',
      type: 'number',
      required: true,
      label: label('Délai (jours)', 'Delivery (days)'),
    },
    {
      name: 'revisions',
      type: 'number',
      label: label('Retouches comprises', 'Revisions included'),
    },
    {
      name: 'description',
      type: 'textarea',
      required: true,
      label: label('Description', 'Description'),
    },
    jsonField('milestones', label('Étapes', 'Milestones'), { required: true, defaultValue: [] }),
    momentField('sentAt', label('Envoyée le', 'Sent at')),
    momentField('expiresAt', label('Valable jusqu’au', 'Valid until'), { index: true }),
    momentField('decidedAt', label('Close le', 'Closed at')),
    { name: 'answer', type: 'textarea', label: label('Mot de la réponse', 'Word of the answer') },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Commande', 'Order'),
    },
  ],
}
