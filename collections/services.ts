import type { Block, CollectionConfig } from 'payload'
import { fieldNobody, nobody, publicOrOwn, staffOrOwn, staffWith } from '../src/access/rules'
import { deriveCardFields } from '../hooks/services/derive-card-fields'
import { onlyWorkflowsPublish } from '../hooks/services/only-workflows-publish'
import { amountField, currencyField, jsonField, label, momentField, stateField } from './fields'

const packageBlock: Block = {
  slug: 'package',
  interfaceName: 'ServicePackageBlock',
  labels: { singular: label('Formule', 'Package'), plural: label('Formules', 'Packages') },
  fields: [
    { name: 'tier', type: 'text', required: true },
    { name: 'name', type: 'text' },
    { name: 'description', type: 'textarea' },
    { name: 'nameSecond', type: 'text' },
    { name: 'descriptionSecond', type: 'textarea' },
    amountField('priceMinor', label('Prix', 'Price')),
    { name: 'deliveryDays', type: 'number', label: label('Délai (jours)', 'Delivery (days)') },
    {
      name: 'revisions',
      type: 'number',
      label: label('Retouches (vide : illimité)', 'Revisions (empty: unlimited)'),
    },
    jsonField('features', label('Inclus', 'Included')),
  ],
}
const extraBlock: Block = {
  slug: 'extra',
  interfaceName: 'ServiceExtraBlock',
  labels: { singular: label('Option', 'Extra'), plural: label('Options', 'Extras') },
  fields: [
    { name: 'name', type: 'text' },
    { name: 'description', type: 'textarea' },
    { name: 'nameSecond', type: 'text' },
    amountField('priceMinor', label('Prix', 'Price')),
    { name: 'extraDays', type: 'number', label: label('Jours en plus', 'Extra days') },
    { name: 'isExpress', type: 'checkbox', label: label('Livraison express', 'Express delivery') },
  ],
}
const faqBlock: Block = {
  slug: 'faq',
  interfaceName: 'ServiceFaqBlock',
  labels: { singular: label('Question', 'Question'), plural: label('Questions', 'Questions') },
  fields: [
    { name: 'question', type: 'text' },
    { name: 'answer', type: 'textarea' },
    { name: 'questionSecond', type: 'text' },
    { name: 'answerSecond', type: 'textarea' },
  ],
}
const requirementBlock: Block = {
  slug: 'requirement',
  interfaceName: 'ServiceRequirementBlock',
  labels: {
    singular: label('Information demandée', 'Requirement'),
    plural: label('Informations demandées', 'Requirements'),
  },
  fields: [
    { name: 'question', type: 'text' },
    { name: 'questionSecond', type: 'text' },
    { name: 'kind', type: 'text' },
    jsonField('choices', label('Choix', 'Choices')),
    { name: 'isRequired', type: 'checkbox' },
  ],
}
const pictureBlock: Block = {
  slug: 'picture',
  interfaceName: 'ServicePictureBlock',
  labels: { singular: label('Image', 'Picture'), plural: label('Images', 'Pictures') },
  fields: [{ name: 'image', type: 'upload', relationTo: 'media', required: true }],
}

/** A listing. The live row is what the public sees; newer versions are edits waiting for staff. */
export const services: CollectionConfig = {
  slug: 'services',
  labels: { singular: label('Service', 'Service'), plural: label('Services', 'Services') },
  admin: {
    useAsTitle: 'title',
    group: label('Catalogue', 'Catalogue'),
    defaultColumns: ['title', 'seller', 'category', 'moderation', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    hideAPIURL: true,
    components: {
      views: {
        edit: {
          default: {
            Component: '/src/admin/service-view/service-view#ServiceView',
            tab: { label: ({ t }) => t('version:preview') },
          },
        },
      },
    },
  },
  versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 50 },
  trash: true,
  lockDocuments: false,
  disableBulkEdit: true,
  access: {
    // Sellers write through workflows, staff decide through cases: nobody edits the text of others.
    create: nobody,
    read: publicOrOwn({ _status: { equals: 'published' } }, (id) => ({
      'seller.user': { equals: id },
    })),
    readVersions: staffOrOwn(['moderator', 'support', 'finance'], (id) => ({
      'version.seller.user': { equals: id },
    })),
    update: nobody,
    delete: staffWith('admin'),
  },
  hooks: { beforeOperation: [onlyWorkflowsPublish], beforeChange: [deriveCardFields] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Annonce', 'Listing'),
          fields: [
            { name: 'title', type: 'text', label: label('Titre', 'Title') },
            { name: 'description', type: 'textarea', label: label('Description', 'Description') },
            {
              name: 'titleSecond',
              type: 'text',
              label: label('Titre (autre langue)', 'Title (other language)'),
            },
            {
              name: 'descriptionSecond',
              type: 'textarea',
              label: label('Description (autre langue)', 'Description (other language)'),
            },
            jsonField('tags', label('Mots-clés', 'Tags'), { defaultValue: [] }),
            {
              name: 'gallery',
              type: 'blocks',
              blocks: [pictureBlock],
              label: label('Galerie', 'Gallery'),
            },
          ],
        },
        {
          label: label('Offre', 'Offer'),
          fields: [
            currencyField(),
            {
              name: 'packages',
              type: 'blocks',
              blocks: [packageBlock],
              label: label('Formules', 'Packages'),
            },
            {
              name: 'extras',
              type: 'blocks',
              blocks: [extraBlock],
              label: label('Options', 'Extras'),
            },
            amountField(
              'extraRevisionMinor',
              label('Prix d’une retouche en plus', 'Price of an extra revision'),
            ),
          ],
        },
        {
          label: label('Questions', 'Questions'),
          fields: [
            {
              name: 'faq',
              type: 'blocks',
              blocks: [faqBlock],
              label: label('Questions fréquentes', 'FAQ'),
            },
            {
              name: 'requirements',
              type: 'blocks',
              blocks: [requirementBlock],
              label: label('Informations demandées au client', 'Requirements'),
            },
          ],
        },
      ],
    },
    {
      name: 'seller',
      type: 'relationship',
      relationTo: 'sellers',
      required: true,
      label: label('Vendeur', 'Seller'),
      access: { update: fieldNobody },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'categories',
      label: label('Catégorie', 'Category'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'fr',
      label: label('Langue', 'Language'),
      options: [
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'slug',
      type: 'text',
      unique: true,
      label: label('Adresse', 'Slug'),
      admin: { position: 'sidebar', readOnly: true },
    },
    stateField('moderation', label('Modération', 'Moderation'), 'moderation', {
      defaultValue: 'editing',
      admin: { position: 'sidebar' },
    }),
    {
      name: 'moderationNote',
      type: 'textarea',
      label: label('Motif donné au vendeur', 'Reason given to the seller'),
      admin: { position: 'sidebar', readOnly: true },
    },
    momentField('submittedAt', label('Soumis le', 'Submitted at')),
    momentField('firstPublishedAt', label('Première publication', 'First published at')),
    // Derived by a hook, so that lists need not open the blocks.
    amountField('startingPriceMinor', label('À partir de', 'Starting price')),
    {
      name: 'deliveryDays',
      type: 'number',
      label: label('Délai le plus court (jours)', 'Shortest delivery (days)'),
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'cover',
      type: 'upload',
      relationTo: 'media',
      label: label('Couverture', 'Cover'),
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
}
