import type { CollectionConfig } from 'payload'
import { fieldStaffWith, nobody, staffOrOwn } from '../src/access/rules'
import { label, momentField, recordView, stateField } from './fields'

/**
 * Where sellers are paid out to. Never edited: a change adds one and removes the other, each after
 * the account's password, and each waits before money goes there. Written by src/store alone.
 */
export const payoutMethods: CollectionConfig = {
  slug: 'payout-methods',
  labels: {
    singular: label('Moyen de versement', 'Payout method'),
    plural: label('Moyens de versement', 'Payout methods'),
  },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'maskedAccount',
    group: label('Argent', 'Money'),
    defaultColumns: ['maskedAccount', 'rail', 'operator', 'seller', 'status', 'usableAt'],
    components: recordView,
  },
  access: {
    create: nobody,
    read: staffOrOwn(['finance'], (id) => ({ 'seller.user': { equals: id } })),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  fields: [
    stateField('status', label('État', 'Status'), 'payoutMethodStatus', { defaultValue: 'active' }),
    {
      name: 'seller',
      type: 'relationship',
      relationTo: 'sellers',
      required: true,
      label: label('Vendeur', 'Seller'),
    },
    stateField('rail', label('Type', 'Kind'), 'payoutRail', { index: false }),
    { name: 'country', type: 'text', required: true, label: label('Pays', 'Country') },
    { name: 'operator', type: 'text', label: label('Opérateur', 'Operator') },
    {
      name: 'maskedAccount',
      type: 'text',
      required: true,
      label: label('Compte', 'Account'),
    },
    // The whole number: lists show the masked one, and only finance opens this.
    {
      name: 'account',
      type: 'text',
      required: true,
      label: label('Numéro complet', 'Full number'),
      access: { read: fieldStaffWith('finance') },
      admin: { disableListColumn: true, disableListFilter: true },
    },
    { name: 'holder', type: 'text', required: true, label: label('Titulaire', 'Holder') },
    { name: 'currency', type: 'text', required: true, label: label('Devise', 'Currency') },
    {
      name: 'isDefault',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: label('Par défaut', 'Default'),
    },
    momentField('usableAt', label('Utilisable à partir du', 'Usable from')),
    momentField('removedAt', label('Retiré le', 'Removed at')),
  ],
}
