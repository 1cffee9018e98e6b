import type { CollectionConfig } from 'payload'
import {
  fieldAnyStaff,
  fieldNobody,
  fieldStaffWith,
  nobody,
  staffOrOwn,
  staffWith,
} from '../src/access/rules'
import { guardAccount } from '../hooks/users/guard-account'
import { billingFields } from './billing-fields'
import { label, momentField, stateField } from './fields'

/** Customers and sellers. They sign in to the storefront through /api/v1/auth and never to the admin. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('Utilisateur', 'User'), plural: label('Utilisateurs', 'Users') },
  admin: {
    useAsTitle: 'name',
    group: label('Personnes', 'People'),
    defaultColumns: ['name', 'email', 'status', 'createdAt'],
    listSearchableFields: ['name', 'email', 'phone'],
    hideAPIURL: true,
  },
  auth: {
    tokenExpiration: 15 * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    removeTokenFromResponses: true,
    useSessions: true,
    verify: true,
    forgotPassword: { expiration: 60 * 60 * 1000 },
  },
  access: {
    admin: () => false,
    // Accounts are made by sign-up and changed by workflows; staff may only touch what is marked.
    create: nobody,
    read: staffOrOwn(['moderator', 'support', 'finance'], (id) => ({ id: { equals: id } })),
    update: staffWith('support'),
    delete: nobody,
    unlock: staffWith('support'),
  },
  disableBulkEdit: true,
  hooks: { beforeOperation: [guardAccount] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      label: label('Nom', 'Name'),
      access: { update: fieldStaffWith('support') },
    },
    stateField('status', label('État', 'Status'), 'userStatus', {
      defaultValue: 'active',
      access: { update: fieldNobody },
    }),
    {
      name: 'locale',
      type: 'select',
      required: true,
      defaultValue: 'fr',
      label: label('Langue', 'Language'),
      options: [
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ],
    },
    {
      name: 'phone',
      type: 'text',
      label: label('Téléphone', 'Phone'),
      access: { read: fieldAnyStaff },
    },
    { name: 'country', type: 'text', label: label('Pays (ISO 3166)', 'Country (ISO 3166)') },
    { name: 'avatar', type: 'upload', relationTo: 'media', label: label('Portrait', 'Portrait') },
    billingFields(['companyName', 'address', 'taxNumber'], {
      read: fieldStaffWith('finance', 'support'),
      update: fieldStaffWith('support'),
    }),
    momentField('termsAcceptedAt', label('Conditions acceptées le', 'Terms accepted at')),
    {
      name: 'suspensionReason',
      type: 'textarea',
      label: label('Motif de suspension', 'Reason for suspension'),
      access: { read: fieldAnyStaff, update: fieldNobody },
      admin: { readOnly: true },
    },
  ],
}
