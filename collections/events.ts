import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { jsonField, label, momentField, recordView } from './fields'

/** Everything that happened: the outbox the worker delivers from, and the record staff read. */
export const events: CollectionConfig = {
  slug: 'events',
  labels: { singular: label('Événement', 'Event'), plural: label('Journal', 'Events') },
  admin: {
    hideAPIURL: true,
    components: recordView,
    useAsTitle: 'topic',
    group: label('Système', 'System'),
    defaultColumns: ['topic', 'subjectKind', 'actorKind', 'occurredAt', 'deliveredAt'],
  },
  access: {
    create: nobody,
    read: staffWith('support', 'finance', 'moderator'),
    update: nobody,
    delete: nobody,
  },
  disableBulkEdit: true,
  lockDocuments: false,
  indexes: [
    { fields: ['topic', 'dedupeKey'], unique: true },
    { fields: ['subjectKind', 'subjectId'] },
  ],
  fields: [
    { name: 'topic', type: 'text', required: true, label: label('Sujet', 'Topic') },
    { name: 'dedupeKey', type: 'text', required: true, admin: { hidden: true } },
    { name: 'subjectKind', type: 'text', required: true, label: label('Objet', 'Subject kind') },
    { name: 'subjectId', type: 'text', required: true, label: label('Identifiant', 'Subject id') },
    { name: 'actorKind', type: 'text', required: true, label: label('Acteur', 'Actor') },
    { name: 'actorId', type: 'text', label: label('Identifiant de l’acteur', 'Actor id') },
    jsonField('payload', label('Détails', 'Details'), { required: true, defaultValue: {} }),
    momentField('occurredAt', label('Survenu le', 'Occurred at'), { index: true }),
    momentField('deliveredAt', label('Transmis le', 'Delivered at')),
  ],
}
