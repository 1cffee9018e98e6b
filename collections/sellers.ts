import type { CollectionConfig } from 'payload'
import { fieldAnyStaff, fieldNobody, fieldStaffWith, nobody, publicOrOwn, staffWith } from '../src/access/rules'
import { label, momentField, stateField } from './fields'

/** The public face of a user who sells. */
export const sellers: CollectionConfig = {
  slug: 'sellers',
  labels: { singular: label('Vendeur', 'Seller'), plural: label('Vendeurs', 'Sellers') },
  admin: {
    useAsTitle: 'displayName',
    group: label('Personnes', 'People'),
    defaultColumns: ['displayName', 'handle', 'level', 'isIdentityVerified', 'status', 'joinedAt'],
    listSearchableFields: ['displayName', 'handle', 'city'],
  },
  access: {
    create: nobody,
    read: publicOrOwn({ status: { equals: 'active' } }, (id) => ({ user: { equals: id } })),
    update: staffWith('moderator', 'support'),
    delete: nobody,
  },
  disableBulkEdit: true,
  fields: [
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      unique: true,
      label: label('Compte', 'Account'),
      access: { update: fieldNobody },
      admin: { readOnly: true },
    },
    {
      name: 'handle',
      type: 'text',
      required: true,
      unique: true,
      label: label('Identifiant public', 'Handle'),
      access: { update: fieldNobody },
      admin: { readOnly: true },
    },
    { name: 'displayName', type: 'text', required: true, label: label('Nom public', 'Display name') },
    { name: 'headline', type: 'text', label: label('Accroche', 'Headline') },
    { name: 'bio', type: 'textarea', label: label('Présentation', 'Bio') },
    { name: 'avatar', type: 'upload', relationTo: 'media', label: label('Portrait', 'Portrait') },
    { name: 'cover', type: 'upload', relationTo: 'media', label: label('Couverture', 'Cover') },
    { name: 'city', type: 'text', label: label('Ville', 'City') },
    {
      name: 'country',
      type: 'text',
      required: true,
      index: true,
      label: label('Pays (ISO 3166)', 'Country (ISO 3166)'),
    },
    { name: 'languages', type: 'json', label: label('Langues', 'Languages'), defaultValue: [] },
    { name: 'skills', type: 'json', label: label('Compétences', 'Skills'), defaultValue: [] },
    stateField('level', label('Niveau', 'Level'), 'sellerLevel', {
      defaultValue: 'new',
      access: { update: fieldNobody },
    }),
    {
      name: 'isIdentityVerified',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: label('Identité vérifiée', 'Identity verified'),
      access: { update: fieldStaffWith('moderator', 'support') },
    },
    {
      name: 'autoAcceptsOrders',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: label('Accepte les commandes d’office', 'Accepts orders automatically'),
      access: { update: fieldNobody },
    },
    {
      name: 'isAvailable',
      type: 'checkbox',
      required: true,
      defaultValue: true,
      label: label('Disponible', 'Available'),
      access: { update: fieldNobody },
    },
    stateField('status', label('État', 'Status'), 'sellerStatus', {
      defaultValue: 'active',
      access: { update: fieldNobody },
    }),
    {
      name: 'payoutMethod',
      type: 'group',
      label: label('Versements', 'Payouts'),
      access: { read: fieldStaffWith('finance'), update: fieldNobody },
      fields: [
        { name: 'kind', type: 'text', admin: { readOnly: true }, access: { read: fieldAnyStaff } },
        { name: 'operator', type: 'text', admin: { readOnly: true } },
        { name: 'account', type: 'text', admin: { readOnly: true } },
        { name: 'holder', type: 'text', admin: { readOnly: true } },
      ],
    },
    momentField('joinedAt', label('Vend depuis', 'Selling since')),
  ],
}
