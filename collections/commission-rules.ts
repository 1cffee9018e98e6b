import type { CollectionConfig, RelationshipField } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { label } from './fields'
import { amountsField, periodFields, rateField } from './money-fields'

type Scope = 'service' | 'seller' | 'category'

const subject = (
  name: Scope,
  relationTo: 'services' | 'sellers' | 'categories',
  text: { fr: string; en: string },
): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  label: text,
  admin: { condition: (data) => data?.scope === name },
  validate: (value: unknown, { data }: { data: unknown }) => {
    const { scope } = data as { scope?: unknown }
    return scope !== name || (value !== null && value !== undefined) ? true : text.fr
  },
})

/**
 * Who pays which commission. The most specific rule that is in force applies (service, then seller,
 * then category, then its parent, then `default`, then the settings); of two equals the newer. An
 * order keeps the rule it was placed under: changing one touches no order that exists.
 */
export const commissionRules: CollectionConfig = {
  slug: 'commission-rules',
  labels: {
    singular: label('Règle de commission', 'Commission rule'),
    plural: label('Règles de commission', 'Commission rules'),
  },
  admin: {
    useAsTitle: 'name',
    group: label('Argent', 'Money'),
    defaultColumns: ['name', 'scope', 'kind', 'bps', 'isActive', 'endsAt'],
    listSearchableFields: ['name'],
    hideAPIURL: true,
  },
  access: {
    create: staffWith('finance'),
    read: staffWith('finance'),
    update: staffWith('finance'),
    delete: nobody,
  },
  disableBulkEdit: true,
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      label: label('Nom interne', 'Internal name'),
    },
    {
      name: 'scope',
      type: 'select',
      required: true,
      defaultValue: 'seller',
      label: label('S’applique à', 'Applies to'),
      options: [
        { value: 'service', label: label('Un service', 'One service') },
        { value: 'seller', label: label('Un vendeur', 'One seller') },
        { value: 'category', label: label('Une catégorie', 'One category') },
        { value: 'default', label: label('Toutes les commandes', 'Every order') },
      ],
    },
    subject('service', 'services', label('Service', 'Service')),
    subject('seller', 'sellers', label('Vendeur', 'Seller')),
    subject('category', 'categories', label('Catégorie', 'Category')),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'percentage',
      label: label('Commission', 'Commission'),
      options: [
        { value: 'percentage', label: label('Pourcentage', 'Percentage') },
        { value: 'fixed', label: label('Montant par commande', 'Amount per order') },
      ],
    },
    rateField({ min: 0, max: 5_000 }),
    // A currency without an amount is not covered: the next rule applies to its orders.
    amountsField('fixed', label('Montant', 'Amount'), ({ kind }) => kind === 'fixed'),
    ...periodFields,
    {
      name: 'isActive',
      type: 'checkbox',
      required: true,
      defaultValue: true,
      label: label('Active', 'Active'),
      admin: { position: 'sidebar' },
    },
  ],
}
