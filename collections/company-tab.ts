import type { Tab } from 'payload'
import { label } from './fields'

/** Who runs the marketplace, as its receipts and invoices must say. */
export const companyTab: Tab = {
  name: 'company',
  label: label('Société', 'Company'),
  fields: [
    {
      name: 'legalName',
      type: 'text',
      maxLength: 120,
      label: label('Raison sociale', 'Legal name'),
    },
    { name: 'address', type: 'textarea', maxLength: 300, label: label('Adresse', 'Address') },
    {
      name: 'country',
      type: 'text',
      required: true,
      defaultValue: 'CI',
      label: label('Pays (ISO 3166)', 'Country (ISO 3166)'),
      validate: (value: unknown) =>
        typeof value === 'string' && /^[A-Z]{2}$/u.test(value) ? true : 'ISO 3166: CI, SN, FR…',
    },
    {
      name: 'registrationNumber',
      type: 'text',
      maxLength: 120,
      label: label('Immatriculation (RCCM, SIREN)', 'Registration (RCCM, SIREN)'),
    },
    { name: 'vatNumber', type: 'text', maxLength: 60, label: label('Numéro de TVA', 'VAT number') },
  ],
}
