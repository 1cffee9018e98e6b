import type { CollectionConfig } from 'payload'
import { anyOf, fieldStaffWith, nobody, staffOrOwn } from '../src/access/rules'
import { amountField, currencyField, jsonField, label, momentField, stateField } from './fields'

/**
 * Read-only here: src/store is the only writer of order state and money. The rows are shown in the
 * admin and guarded by access rules; buttons call workflows.
 */
export const orders: CollectionConfig = {
  slug: 'orders',
  labels: { singular: label('Commande', 'Order'), plural: label('Commandes', 'Orders') },
  admin: {
    useAsTitle: 'number',
    group: label('Commandes', 'Orders'),
    defaultColumns: [
      'number',
      'status',
      'serviceTitle',
      'customer',
      'seller',
      'totalMinor',
      'placedAt',
    ],
    listSearchableFields: ['number', 'serviceTitle'],
    hideAPIURL: true,
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/order-view/order-view#OrderView',
            tab: { condition: () => false },
          },
        },
      },
    },
  },
  access: {
    create: nobody,
    read: staffOrOwn(['support', 'finance', 'moderator'], (id) =>
      anyOf({ customer: { equals: id } }, { 'seller.user': { equals: id } }),
    ),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [{ fields: ['customer', 'placedAt'] }, { fields: ['seller', 'status'] }],
  fields: [
    {
      name: 'number',
      type: 'text',
      required: true,
      unique: true,
      label: label('Numéro', 'Number'),
    },
    stateField('status', label('État', 'Status'), 'orderStatus'),
    stateField('earningStatus', label('Gain du vendeur', 'Earning'), 'earningStatus', {
      defaultValue: 'none',
    }),
    {
      name: 'checkoutGroup',
      type: 'text',
      required: true,
      index: true,
      label: label('Panier', 'Checkout group'),
      admin: { hidden: true },
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
      label: label('Service', 'Service'),
    },
    { name: 'serviceTitle', type: 'text', required: true, label: label('Titre', 'Title') },
    { name: 'packageTier', type: 'text', required: true, label: label('Formule', 'Package') },
    currencyField(),
    amountField('subtotalMinor', label('Sous-total', 'Subtotal'), { required: true }),
    amountField('discountMinor', label('Remise', 'Discount'), { required: true, defaultValue: 0 }),
    // The part of the discount that the platform bears; the rest is the seller's.
    amountField('subsidyMinor', label('Remise prise en charge', 'Subsidised discount'), {
      required: true,
      defaultValue: 0,
      access: { read: fieldStaffWith('finance', 'support') },
    }),
    amountField('serviceFeeMinor', label('Frais de service', 'Service fee'), { required: true }),
    amountField('taxMinor', label('Taxe', 'Tax'), { required: true, defaultValue: 0 }),
    amountField('totalMinor', label('Total', 'Total'), { required: true }),
    amountField('commissionMinor', label('Commission', 'Commission'), {
      required: true,
      access: { read: fieldStaffWith('finance', 'support') },
    }),
    // Beside the total it tells the commission, and so does the quote.
    amountField('sellerNetMinor', label('Net vendeur', 'Seller net'), {
      required: true,
      access: { read: fieldStaffWith('finance', 'support') },
    }),
    jsonField('quote', label('Devis figé', 'Frozen quote'), {
      required: true,
      access: { read: fieldStaffWith('finance', 'support') },
    }),
    jsonField('requirements', label('Informations demandées', 'Requirements'), {
      required: true,
      defaultValue: [],
    }),
    jsonField('answers', label('Réponses du client', 'Answers'), {
      required: true,
      defaultValue: [],
    }),
    {
      name: 'locale',
      type: 'text',
      required: true,
      defaultValue: 'fr',
      label: label('Langue', 'Language'),
    },
    {
      name: 'deliveryDays',
      type: 'number',
      required: true,
      label: label('Délai (jours)', 'Delivery (days)'),
    },
    {
      name: 'revisionsAllowed',
      type: 'number',
      label: label('Retouches comprises', 'Revisions included'),
    },
    {
      name: 'revisionsUsed',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: label('Retouches utilisées', 'Revisions used'),
    },
    // The one armed timer: which transition the system makes, and when.
    { name: 'timerTransition', type: 'text', label: label('Prochaine échéance', 'Next timer') },
    momentField('timerAt', label('Échéance', 'Timer at'), { index: true }),
    // While a proposal or a request is open, automatic completion stands still since this moment.
    momentField('timerPausedAt', label('Échéance suspendue le', 'Timer paused at')),
    momentField('placedAt', label('Commandée le', 'Placed at')),
    momentField('paidAt', label('Payée le', 'Paid at')),
    momentField('startedAt', label('Commencée le', 'Started at')),
    momentField('dueAt', label('À livrer avant', 'Due at')),
    momentField('deliveredAt', label('Livrée le', 'Delivered at')),
    momentField('completedAt', label('Terminée le', 'Completed at')),
    momentField('cancelledAt', label('Annulée le', 'Cancelled at')),
    {
      name: 'cancellationReason',
      type: 'text',
      label: label('Motif d’annulation', 'Cancellation reason'),
    },
  ],
}
