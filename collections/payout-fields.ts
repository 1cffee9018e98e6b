import { label } from './fields'
import { wholeNumber } from './whole-number'

/** When sellers may be paid out, and from which amount on two people look at it. */
export const payoutFields = [
  wholeNumber('minimumXof', label('Minimum (F CFA, XOF)', 'Minimum (XOF)'), 5_000, {
    min: 1,
    max: 10_000_000,
  }),
  wholeNumber('minimumXaf', label('Minimum (F CFA, XAF)', 'Minimum (XAF)'), 5_000, {
    min: 1,
    max: 10_000_000,
  }),
  wholeNumber(
    'minimumEurCents',
    label('Minimum (centimes d’euro)', 'Minimum (euro cents)'),
    1_000,
    {
      min: 1,
      max: 10_000_000,
    },
  ),
  wholeNumber(
    'minimumUsdCents',
    label('Minimum (cents de dollar)', 'Minimum (dollar cents)'),
    1_000,
    { min: 1, max: 10_000_000 },
  ),
  // In CFA francs, converted by table for other currencies.
  wholeNumber(
    'approvalAboveXof',
    label('Seconde approbation au-dessus de (F CFA)', 'Second approval above (CFA)'),
    500_000,
    { min: 0, max: 1_000_000_000 },
  ),
  wholeNumber(
    'coolingOffHours',
    label('Attente après un nouveau moyen (h)', 'Wait after a new method (h)'),
    24,
    { min: 0, max: 720 },
  ),
]
