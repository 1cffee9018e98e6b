import type { NumberField } from 'payload'
import { timerSettings, type TimerSettingName } from '../src/domain/orders/timer-settings'
import { label } from './fields'

const labels: Record<TimerSettingName, { fr: string; en: string }> = {
  cardPaymentMinutes: label('Paiement par carte (min)', 'Card payment (min)'),
  mobileMoneyMinutes: label('Paiement mobile (min)', 'Mobile money (min)'),
  requirementsDays: label('Réponses du client (jours)', 'Requirements (days)'),
  firstReminderHours: label('Premier rappel des réponses (h)', 'First reminder (h)'),
  secondReminderHours: label('Second rappel des réponses (h)', 'Second reminder (h)'),
  acceptanceHours: label('Acceptation du vendeur (h)', 'Seller acceptance (h)'),
  overdueGraceHours: label('Retard avant annulation possible (h)', 'Grace after the due date (h)'),
  extensionAnswerHours: label('Réponse à un délai demandé (h)', 'Answer to an extension (h)'),
  autoCompleteDays: label('Clôture automatique (jours)', 'Automatic completion (days)'),
  autoCompleteExtendedDays: label(
    'Clôture automatique prolongée (jours)',
    'Extended automatic completion (days)',
  ),
  revisionAnswerHours: label('Réponse à une retouche (h)', 'Revision answer (h)'),
  refusalAnswerDays: label('Réponse à une retouche refusée (jours)', 'Answer to a refusal (days)'),
  cancellationAnswerHours: label(
    'Réponse à une annulation proposée (h)',
    'Answer to a cancellation (h)',
  ),
  disputeAnswerHours: label('Litige : réponse (h)', 'Dispute: answer (h)'),
  disputeDecisionDays: label('Litige : décision visée (jours)', 'Dispute: decision target (days)'),
  disputeEscalationDays: label('Litige : escalade (jours)', 'Dispute: escalation (days)'),
  appealHours: label('Litige : appel (h)', 'Dispute: appeal (h)'),
  reviewWindowDays: label('Fenêtre d’avis (jours)', 'Review window (days)'),
  clearingNewSellerDays: label(
    'Compensation, nouveau vendeur (jours)',
    'Clearing, new seller (days)',
  ),
  clearingTrustedDays: label(
    'Compensation, vendeur confirmé (jours)',
    'Clearing, trusted seller (days)',
  ),
}

/** The waits of orders: all set in the settings, each optional where a category overrides them. */
export const timerFields = (where: 'settings' | 'category'): NumberField[] =>
  (Object.keys(labels) as TimerSettingName[]).map((name) => {
    const { standard, min, max } = timerSettings[name]
    const isGlobal = where === 'settings'
    return {
      name,
      type: 'number',
      label: labels[name],
      min,
      max,
      ...(isGlobal ? { required: true, defaultValue: standard } : {}),
      validate: (value: unknown) =>
        (!isGlobal && (value === null || value === undefined)) ||
        (Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max)
          ? true
          : `${min}–${max}`,
    }
  })
