import type { CollectionConfig } from 'payload'
import { fieldNobody, nobody, staffOrOwn, staffWith } from '../src/access/rules'
import { couponOfStaff } from '../hooks/coupons/coupon-of-staff'
import { label } from './fields'
import { amountsField, numberField, periodFields, rateField } from './money-fields'

/**
 * Codes that take something off an order. Staff make those the platform bears; a seller's own are
 * made through /api/v1. Placed orders keep what they were placed under; how often a coupon was used
 * is counted in core.coupon_redemptions, never here.
 */
export const coupons: CollectionConfig = {
  slug: 'coupons',
  labels: { singular: label('Code promo', 'Coupon'), plural: label('Codes promo', 'Coupons') },
  admin: {
    useAsTitle: 'code',
    group: label('Argent', 'Money'),
    defaultColumns: ['code', 'bearer', 'seller', 'kind', 'isActive', 'endsAt'],
    listSearchableFields: ['code'],
    hideAPIURL: true,
  },
  access: {
    create: staffWith('finance'),
    read: staffOrOwn(['finance', 'support'], (id) => ({ 'seller.user': { equals: id } })),
    update: staffWith('finance'),
    delete: nobody,
  },
  disableBulkEdit: true,
  hooks: { beforeValidate: [couponOfStaff] },
  fields: [
    {
      name: 'code',
      type: 'text',
      required: true,
      index: true,
      label: label('Code', 'Code'),
      access: { update: fieldNobody },
      admin: { description: label('3 à 32 : A-Z, 0-9, -', '3 to 32: A-Z, 0-9, -') },
      validate: (value: unknown) =>
        typeof value === 'string' && /^[A-Z0-9-]{3,32}$/u.test(value) ? true : 'A-Z, 0-9, -',
    },
    {
      name: 'bearer',
      type: 'select',
      required: true,
      defaultValue: 'platform',
      label: label('Pris en charge par', 'Borne by'),
      options: [
        { value: 'platform', label: label('La plateforme', 'The platform') },
        { value: 'seller', label: label('Le vendeur', 'The seller') },
      ],
      access: { create: fieldNobody, update: fieldNobody },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'seller',
      type: 'relationship',
      relationTo: 'sellers',
      label: label('Vendeur', 'Seller'),
      access: { create: fieldNobody, update: fieldNobody },
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: (data) => data?.bearer === 'seller',
      },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      required: true,
      defaultValue: true,
      label: label('Actif', 'Active'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'uses',
      type: 'ui',
      admin: {
        position: 'sidebar',
        components: { Field: '/src/admin/coupon-uses/coupon-uses#CouponUses' },
      },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'percentage',
      label: label('Réduction', 'Discount'),
      options: [
        { value: 'percentage', label: label('Pourcentage', 'Percentage') },
        { value: 'fixed', label: label('Montant par monnaie', 'Amount per currency') },
      ],
    },
    rateField({ min: 100, max: 9_000 }),
    amountsField('fixed', label('Montant retiré', 'Amount off'), ({ kind }) => kind === 'fixed'),
    amountsField(
      'maxDiscount',
      label('Réduction la plus grande', 'Largest discount'),
      ({ kind }) => kind === 'percentage',
    ),
    amountsField('minSubtotal', label('Commande minimale', 'Smallest order')),
    ...periodFields,
    {
      type: 'row',
      fields: [
        numberField('maxUses', label('Utilisations au plus', 'Uses at most'), {
          min: 1,
          max: 1_000_000,
        }),
        numberField(
          'maxUsesPerCustomer',
          label('Par client', 'Per customer'),
          { min: 1, max: 1_000 },
          { defaultValue: 1 },
        ),
        {
          name: 'isFirstOrderOnly',
          type: 'checkbox',
          required: true,
          defaultValue: false,
          label: label('Première commande seulement', 'First order only'),
        },
      ],
    },
    // What it is for: everything, unless something stands here.
    {
      name: 'onlySeller',
      type: 'relationship',
      relationTo: 'sellers',
      label: label('Seulement ce vendeur', 'Only this seller'),
      admin: { condition: (data) => data?.bearer !== 'seller' },
    },
    {
      name: 'services',
      type: 'relationship',
      relationTo: 'services',
      hasMany: true,
      label: label('Seulement ces services', 'Only these services'),
    },
    {
      name: 'categories',
      type: 'relationship',
      relationTo: 'categories',
      hasMany: true,
      label: label('Seulement ces catégories', 'Only these categories'),
    },
  ],
}
