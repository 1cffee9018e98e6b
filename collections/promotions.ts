import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { promotionChanged } from '../hooks/promotions/promotion-changed'
import { label } from './fields'

/**
 * Services that staff put forward for a time, in labelled places above the lists. Nobody can buy
 * one, and the order of results does not know them (docs/decisions/0031). One that is over stays:
 * who was put forward, and when, can be read for good.
 */
export const promotions: CollectionConfig = {
  slug: 'promotions',
  labels: {
    singular: label('Mise en avant', 'Promotion'),
    plural: label('Mises en avant', 'Promotions'),
  },
  admin: {
    group: label('Contenu', 'Content'),
    defaultColumns: ['service', 'rootCategory', 'startsAt', 'endsAt'],
    description: label(
      'Deux places au plus par page. Un service retiré ou un vendeur en congé n’est pas montré.',
      'Two places a page at most. A service taken down or a seller on vacation is not shown.',
    ),
    hideAPIURL: true,
  },
  access: {
    create: staffWith('moderator'),
    read: staffWith('moderator', 'support'),
    update: staffWith('moderator'),
    delete: nobody,
  },
  disableBulkEdit: true,
  hooks: { afterChange: [promotionChanged] },
  fields: [
    {
      name: 'service',
      type: 'relationship',
      relationTo: 'services',
      required: true,
      index: true,
      label: label('Service', 'Service'),
      filterOptions: { _status: { equals: 'published' } },
    },
    {
      name: 'rootCategory',
      type: 'relationship',
      relationTo: 'categories',
      label: label('Seulement dans cette famille', 'Only in this family'),
      filterOptions: { parent: { exists: false } },
      admin: {
        description: label(
          'Vide : accueil, recherche et famille du service.',
          'Empty: home, search and the family of the service.',
        ),
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startsAt',
          type: 'date',
          required: true,
          label: label('À partir du', 'From'),
          admin: { date: { pickerAppearance: 'dayAndTime' } },
        },
        {
          name: 'endsAt',
          type: 'date',
          required: true,
          index: true,
          label: label('Jusqu’au', 'Until'),
          admin: { date: { pickerAppearance: 'dayAndTime' } },
          validate: (
            value: Date | string | null | undefined,
            { siblingData }: { siblingData: { startsAt?: Date | string } },
          ) => isAfter(value, siblingData.startsAt) || 'Fin avant le début / ends before it starts',
        },
      ],
    },
    {
      name: 'reason',
      type: 'textarea',
      required: true,
      maxLength: 500,
      label: label('Pourquoi ce service (interne)', 'Why this service (internal)'),
    },
  ],
}

const isAfter = (end?: Date | string | null, start?: Date | string): boolean =>
  end !== undefined && end !== null && start !== undefined && new Date(end) > new Date(start)
