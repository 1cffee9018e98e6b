import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { allOf, anyOf, nobody, staffOrOwn } from '../src/access/rules'
import { env } from '../src/env'
import { label, recordView, stateField } from './fields'

/** Private files of orders and conversations. Served only through /api/v1/files after a check. */
export const files: CollectionConfig = {
  slug: 'files',
  labels: { singular: label('Fichier', 'File'), plural: label('Fichiers', 'Files') },
  admin: {
    hideAPIURL: true,
    components: recordView,
    useAsTitle: 'originalName',
    group: label('Commandes', 'Orders'),
    defaultColumns: ['originalName', 'owner', 'purpose', 'scanStatus', 'createdAt'],
  },
  access: {
    create: nobody,
    read: staffOrOwn(['moderator', 'support'], (id) =>
      allOf(
        { scanStatus: { in: ['clean', 'not_scanned'] } },
        anyOf(
          { owner: { equals: id } },
          { 'order.customer': { equals: id } },
          { 'order.seller.user': { equals: id } },
          { 'conversation.customer': { equals: id } },
          { 'conversation.seller.user': { equals: id } },
        ),
      ),
    ),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  upload: {
    staticDir: path.join(env().DATA_DIR, 'files'),
    mimeTypes: [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/avif',
      'image/gif',
      'application/pdf',
      'application/zip',
      'text/plain',
      'audio/mpeg',
      'audio/wav',
      'audio/ogg',
      'video/mp4',
      'video/webm',
      'video/quicktime',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    focalPoint: false,
    crop: false,
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Disposition', 'attachment')
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('Cache-Control', 'private, no-store')
      return headers
    },
  },
  fields: [
    {
      name: 'originalName',
      type: 'text',
      required: true,
      label: label('Nom d’origine', 'Original name'),
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      label: label('Propriétaire', 'Owner'),
    },
    {
      name: 'purpose',
      type: 'select',
      required: true,
      label: label('Usage', 'Purpose'),
      options: [
        { value: 'delivery', label: label('Livraison', 'Delivery') },
        { value: 'requirement', label: label('Information du client', 'Requirement') },
        { value: 'evidence', label: label('Pièce d’un litige', 'Evidence of a dispute') },
        { value: 'message', label: label('Message', 'Message') },
        { value: 'brief', label: label('Besoin d’un client', 'Brief of a customer') },
      ],
    },
    {
      name: 'order',
      type: 'relationship',
      relationTo: 'orders',
      label: label('Commande', 'Order'),
    },
    {
      name: 'conversation',
      type: 'relationship',
      relationTo: 'conversations',
      label: label('Conversation', 'Conversation'),
    },
    { name: 'brief', type: 'relationship', relationTo: 'briefs', label: label('Besoin', 'Brief') },
    stateField('scanStatus', label('Antivirus', 'Virus scan'), 'scanStatus', {
      defaultValue: 'pending',
    }),
    {
      name: 'sha256',
      type: 'text',
      label: label('Empreinte', 'Digest'),
      admin: { readOnly: true },
    },
  ],
}
