import type { CollectionConfig } from 'payload'
import { fieldNobody, fieldStaffWith, nobody, publicOrOwn, staffWith } from '../src/access/rules'
import { billingFields } from './billing-fields'
import { jsonField, label, momentField, stateField } from './fields'

/** The public face of a user who sells. */
export const sellers: CollectionConfig = {
  slug: 'sellers',
  labels: { singular: label('Vendeur', 'Seller'), plural: label('Vendeurs', 'Sellers') },
  admin: {
    useAsTitle: 'displayName',
    group: label('Personnes', 'People'),
    defaultColumns: ['displayName', 'handle', 'level', 'isIdentityVerified', 'status', 'joinedAt'],
    listSearchableFields: ['displayName', 'handle', 'city'],
    hideAPIURL: true,
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
    {
      name: 'displayName',
      type: 'text',
      required: true,
      label: label('Nom public', 'Display name'),
    },
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
    {
      name: 'isVatRegistered',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      label: label('Assujetti à la TVA', 'Registered for VAT'),
      access: { read: fieldStaffWith('finance', 'support'), update: fieldStaffWith('support') },
    },
    {
      name: 'vatNumber',
      type: 'text',
      label: label('Numéro de TVA', 'VAT number'),
      access: { read: fieldStaffWith('finance', 'support'), update: fieldStaffWith('support') },
    },
    billingFields(['companyName', 'address', 'registrationNumber'], {
      read: fieldStaffWith('finance', 'support'),
      update: fieldStaffWith('support'),
    }),
    jsonField('languages', label('Langues', 'Languages'), { defaultValue: [] }),
    jsonField('skills', label('Compétences', 'Skills'), { defaultValue: [] }),
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
      admin: { components: { Cell: '/src/admin/cells/yes-no-cell#YesNoCell' } },
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
      name: 'vacation',
      type: 'ui',
      admin: { components: { Field: '/src/admin/seller-vacation/seller-vacation#SellerVacation' } },
    },
    {
      name: 'portfolio',
      type: 'ui',
      admin: {
        components: { Field: '/src/admin/seller-portfolio/seller-portfolio#SellerPortfolio' },
      },
    },
    stateField('status', label('État', 'Status'), 'sellerStatus', {
      defaultValue: 'active',
      access: { update: fieldNobody },
    }),
    stateField(
      'payoutSchedule',
      label('Calendrier des versements', 'Payout schedule'),
      'payoutSchedule',
      {
        index: false,
        defaultValue: 'manual',
        access: { read: fieldStaffWith('finance', 'support'), update: fieldNobody },
      },
    ),
    momentField('joinedAt', label('Vend depuis', 'Selling since')),
  ],
}
