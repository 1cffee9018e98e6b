import type { CollectionConfig } from 'payload'
import { nobody, staffWith } from '../src/access/rules'
import { jsonField, label, momentField, stateField } from './fields'

/**
 * Work that left its straight path: a job that failed, a workflow that had to be undone. What
 * succeeds at once leaves no row. Written by src/store alone; staff may have it tried again.
 */
export const workflowRuns: CollectionConfig = {
  slug: 'workflow-runs',
  labels: { singular: label('Exécution', 'Run'), plural: label('Exécutions', 'Runs') },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'workflow',
    group: label('Système', 'System'),
    defaultColumns: ['workflow', 'status', 'step', 'attempts', 'lastError', 'changedAt'],
    listSearchableFields: ['workflow', 'subjectId', 'lastError'],
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/run-view/run-view#RunView',
            tab: { condition: () => false },
          },
        },
      },
    },
  },
  defaultSort: '-changedAt',
  access: { create: nobody, read: staffWith('support', 'finance'), update: nobody, delete: nobody },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['subjectKind', 'subjectId'] }, { fields: ['status', 'changedAt'] }],
  fields: [
    { name: 'workflow', type: 'text', required: true, label: label('Opération', 'Workflow') },
    stateField('kind', label('Genre', 'Kind'), 'runKind'),
    stateField('status', label('État', 'Status'), 'runStatus'),
    // What tells this run from others: a failing job keeps its one row through all attempts.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    {
      name: 'subjectKind',
      type: 'text',
      label: label('Objet', 'Subject'),
      custom: { codes: 'subjectKind' },
    },
    { name: 'subjectId', type: 'text', label: label('Identifiant', 'Subject id') },
    { name: 'step', type: 'text', label: label('Étape', 'Step') },
    {
      name: 'attempts',
      type: 'number',
      required: true,
      defaultValue: 1,
      label: label('Tentatives', 'Attempts'),
    },
    { name: 'lastError', type: 'textarea', label: label('Dernière erreur', 'Last error') },
    // What it takes to go on: the job's payload, or the compensations that are left.
    jsonField('input', label('Données', 'Input'), { required: true, defaultValue: {} }),
    momentField('startedAt', label('Commencée le', 'Started at')),
    momentField('changedAt', label('Dernier changement', 'Last change')),
    momentField('finishedAt', label('Finie le', 'Finished at')),
    momentField('nextAttemptAt', label('Prochaine tentative', 'Next attempt')),
  ],
}
