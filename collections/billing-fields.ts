import type { Field, FieldAccess, GroupField } from 'payload'
import { label } from './fields'

const names = {
  companyName: label('Raison sociale', 'Company name'),
  address: label('Adresse', 'Address'),
  registrationNumber: label('Numéro d’immatriculation', 'Registration number'),
  taxNumber: label('Numéro fiscal', 'Tax number'),
} as const

/** Who somebody is on invoices. Everything is optional: a person may buy and sell in their name. */
export const billingFields = (
  fields: readonly (keyof typeof names)[],
  access: { read: FieldAccess; update: FieldAccess },
): GroupField => ({
  name: 'billing',
  type: 'group',
  label: label('Facturation', 'Billing'),
  access,
  fields: fields.map((name): Field =>
    name === 'address'
      ? { name, type: 'textarea', maxLength: 300, label: names[name] }
      : { name, type: 'text', maxLength: 120, label: names[name] },
  ),
})
