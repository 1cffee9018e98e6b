import type { GlobalConfig } from 'payload'
import { anyStaff, staffWith } from '../src/access/rules'
import { companyTab } from './company-tab'
import { label } from './fields'
import { taxRegistrationsField } from './money-fields'
import { payoutFields } from './payout-fields'
import { timerFields } from './timer-fields'
import { wholeNumber } from './whole-number'

/** What staff may tune without a deployment. Orders freeze what they were placed under. */
export const settings: GlobalConfig = {
  slug: 'settings',
  label: label('Réglages', 'Settings'),
  admin: { group: label('Système', 'System') },
  access: { read: anyStaff, update: staffWith('admin'), readVersions: anyStaff },
  versions: { max: 100 },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Place de marché', 'Marketplace'),
          fields: [
            {
              name: 'name',
              type: 'text',
              required: true,
              defaultValue: '2Krika',
              label: label('Nom', 'Name'),
            },
            {
              name: 'supportEmail',
              type: 'email',
              required: true,
              defaultValue: 'aide@2krika.example',
              label: label('Adresse d’assistance', 'Support address'),
            },
          ],
        },
        companyTab,
        {
          name: 'fees',
          label: label('Commission et frais', 'Commission and fees'),
          fields: [
            wholeNumber(
              'commissionBps',
              label('Commission (points de base)', 'Commission (basis points)'),
              1500,
              { min: 0, max: 5000 },
            ),
            wholeNumber(
              'serviceFeeBps',
              label('Frais de service (points de base)', 'Service fee (basis points)'),
              500,
              { min: 0, max: 3000 },
            ),
            // Added below the threshold; in minor units of XOF, converted by table for others.
            wholeNumber(
              'smallOrderFeeXof',
              label('Frais de petite commande (F CFA)', 'Small-order fee (CFA)'),
              300,
              { min: 0, max: 100000 },
            ),
            wholeNumber(
              'smallOrderThresholdXof',
              label('Seuil de petite commande (F CFA)', 'Small-order threshold (CFA)'),
              10000,
              { min: 0, max: 10000000 },
            ),
            taxRegistrationsField,
          ],
        },
        {
          name: 'timers',
          label: label('Délais', 'Timers'),
          fields: [
            ...timerFields('settings'),
            wholeNumber(
              'moderationHours',
              label('Délai de modération (h)', 'Moderation target (h)'),
              24,
              { min: 1, max: 336 },
            ),
          ],
        },
        {
          name: 'disputes',
          label: label('Litiges', 'Disputes'),
          fields: [
            // In CFA francs, converted by table for other currencies.
            wholeNumber(
              'fourEyesAboveXof',
              label('Seconde approbation au-dessus de (F CFA)', 'Second approval above (CFA)'),
              200_000,
              { min: 0, max: 100_000_000 },
            ),
          ],
        },
        {
          name: 'payouts',
          label: label('Versements', 'Payouts'),
          fields: payoutFields,
        },
        {
          name: 'briefs',
          label: label('Besoins et offres', 'Briefs and offers'),
          fields: [
            wholeNumber(
              'openPerCustomer',
              label('Besoins ouverts par client', 'Open briefs per customer'),
              5,
              { min: 1, max: 100 },
            ),
            wholeNumber(
              'newPerDay',
              label('Nouveaux besoins par client et par jour', 'New briefs per customer and day'),
              3,
              { min: 1, max: 100 },
            ),
            wholeNumber(
              'offersPerDay',
              label('Offres par vendeur et par jour', 'Offers per seller and day'),
              20,
              { min: 1, max: 1000 },
            ),
            wholeNumber('openDays', label('Durée d’un besoin (j)', 'Life of a brief (d)'), 30, {
              min: 1,
              max: 180,
            }),
          ],
        },
        {
          name: 'moderation',
          label: label('Modération', 'Moderation'),
          fields: [
            {
              name: 'bannedWords',
              type: 'textarea',
              label: label('Mots interdits (un par ligne)', 'Banned words (one per line)'),
              defaultValue:
                'brouteur\nfaux billets\ncarte clonée\nnumlook\ndevoir à votre place\nfake reviews\nfaux avis',
            },
          ],
        },
      ],
    },
  ],
}
