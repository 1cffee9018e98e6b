import { APIError, type CollectionConfig } from 'payload'
import { anyone, fieldAnyStaff, fieldStaffWith, staffWith } from '../src/access/rules'
import { categoryChanged } from '../hooks/categories/category-changed'
import { label } from './fields'
import { timerFields } from './timer-fields'

/** Two levels: a root and its children. Services stand in a child. */
export const categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: label('Catégorie', 'Category'), plural: label('Catégories', 'Categories') },
  admin: {
    useAsTitle: 'title',
    group: label('Catalogue', 'Catalogue'),
    defaultColumns: ['title', 'slug', 'parent', 'position'],
  },
  access: {
    create: staffWith('moderator'),
    read: anyone,
    update: staffWith('moderator'),
    delete: staffWith('admin'),
  },
  hooks: { afterChange: [categoryChanged] },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      label: label('Titre', 'Title'),
    },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      label: label('Adresse', 'Slug'),
      validate: (value: unknown) =>
        typeof value === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)
          ? true
          : 'a-z, 0-9, -',
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      label: label('Description', 'Description'),
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'categories',
      label: label('Catégorie mère', 'Parent'),
      filterOptions: { parent: { exists: false } },
      hooks: {
        beforeValidate: [
          async ({ value, originalDoc, req }): Promise<unknown> => {
            if (typeof value !== 'string') return value
            const parent = await req.payload.findByID({
              collection: 'categories',
              id: value,
              depth: 0,
              req,
              overrideAccess: true,
              disableErrors: true,
            })
            const isSecondLevel = parent?.parent !== null && parent?.parent !== undefined
            const own: unknown = originalDoc
            const isItself =
              typeof own === 'object' && own !== null && 'id' in own && own.id === value
            if (isItself || isSecondLevel) {
              throw new APIError('Two levels only / Deux niveaux seulement', 400, null, true)
            }
            return value
          },
        ],
      },
    },
    {
      name: 'icon',
      type: 'text',
      required: true,
      defaultValue: 'sparkles',
      label: label('Icône', 'Icon'),
    },
    {
      name: 'position',
      type: 'number',
      required: true,
      defaultValue: 0,
      label: label('Ordre', 'Position'),
    },
    {
      // Empty: the parent's, then the settings'. Resolved when a timer is armed.
      name: 'timers',
      type: 'group',
      label: label('Délais propres à cette catégorie', 'Timers of this category'),
      access: { read: fieldAnyStaff, update: fieldStaffWith() },
      fields: timerFields('category'),
    },
  ],
}
