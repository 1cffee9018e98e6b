import type { CollectionConfig } from 'payload'
import { anyone, staffWith } from '../src/access/rules'
import { pageChanged } from '../hooks/pages/page-changed'
import { label } from './fields'

/** Editorial pages staff write: terms, privacy, how it works. */
export const pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: label('Page', 'Page'), plural: label('Pages', 'Pages') },
  admin: {
    useAsTitle: 'title',
    group: label('Contenu', 'Content'),
    defaultColumns: ['title', 'slug', 'updatedAt'],
  },
  access: {
    create: staffWith('moderator'),
    read: anyone,
    update: staffWith('moderator'),
    delete: staffWith('admin'),
  },
  hooks: { afterChange: [pageChanged] },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      localized: true,
      label: label('Titre', 'Title'),
    },
    { name: 'slug', type: 'text', required: true, unique: true, label: label('Adresse', 'Slug') },
    {
      name: 'content',
      type: 'richText',
      required: true,
      localized: true,
      label: label('Contenu', 'Content'),
    },
  ],
}
