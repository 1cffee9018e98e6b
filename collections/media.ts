import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { anyone, nobody, staffWith } from '../src/access/rules'
import { env } from '../src/env'
import { label } from './fields'

/** Public pictures, always re-encoded: covers, portraits, editorial images. */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: label('Image', 'Picture'), plural: label('Images', 'Pictures') },
  admin: {
    group: label('Contenu', 'Content'),
    defaultColumns: ['filename', 'purpose', 'owner', 'createdAt'],
  },
  access: {
    create: staffWith('moderator', 'support'),
    read: anyone,
    update: staffWith('moderator'),
    delete: nobody,
  },
  disableBulkEdit: true,
  upload: {
    staticDir: path.join(env().DATA_DIR, 'media'),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    formatOptions: { format: 'webp', options: { quality: 80 } },
    resizeOptions: { width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true },
    imageSizes: [
      {
        name: 'card',
        width: 640,
        height: 480,
        position: 'centre',
        formatOptions: { format: 'webp', options: { quality: 74 } },
      },
      {
        // What a card shows on a phone.
        name: 'small',
        width: 400,
        height: 300,
        position: 'centre',
        formatOptions: { format: 'webp', options: { quality: 70 } },
      },
      {
        name: 'thumbnail',
        width: 192,
        height: 192,
        position: 'centre',
        formatOptions: { format: 'webp', options: { quality: 74 } },
      },
    ],
    adminThumbnail: 'thumbnail',
    focalPoint: false,
    crop: false,
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('Cache-Control', 'public, max-age=31536000, immutable')
      return headers
    },
  },
  fields: [
    {
      name: 'alt',
      type: 'text',
      required: true,
      defaultValue: '',
      label: label('Texte alternatif', 'Alternative text'),
      validate: (): true => true,
    },
    {
      name: 'purpose',
      type: 'select',
      required: true,
      defaultValue: 'editorial',
      label: label('Usage', 'Purpose'),
      options: [
        { value: 'service', label: label('Galerie de service', 'Service gallery') },
        { value: 'portrait', label: label('Portrait', 'Portrait') },
        { value: 'cover', label: label('Couverture de profil', 'Profile cover') },
        { value: 'editorial', label: label('Éditorial', 'Editorial') },
      ],
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: label('Propriétaire', 'Owner'),
      admin: { readOnly: true },
    },
    {
      name: 'color',
      type: 'text',
      label: label('Couleur moyenne', 'Average colour'),
      admin: { readOnly: true },
    },
  ],
}
