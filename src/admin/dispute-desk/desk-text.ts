import { disputeOutcomes, type DisputeOutcome } from '../../contracts/disputes'
import type { AdminText } from '../admin-text'

export type DeskText = {
  outcomes: Record<DisputeOutcome, string>
  amount: string
  dueInDays: string
  reason: string
  reasonHint: string
  note: string
  confirm: string
  approve: string
  ownDecision: string
  refuse: string
  refusalNote: string
  ask: string
  askHint: string
  send: string
  sending: string
  failed: string
}

/** The words of the desk's forms in the language of the staff member. */
export const deskText = (t: AdminText): DeskText => {
  const word = (key: string) => t(`admin.dispute.form.${key}`)
  const labels = disputeOutcomes.map((outcome) => [outcome, word(`outcomes.${outcome}`)] as const)
  return {
    outcomes: Object.fromEntries(labels) as Record<DisputeOutcome, string>,
    amount: word('amount'),
    dueInDays: word('dueInDays'),
    reason: word('reason'),
    reasonHint: word('reasonHint'),
    note: word('note'),
    confirm: word('confirm'),
    approve: word('approve'),
    ownDecision: word('ownDecision'),
    refuse: word('refuse'),
    refusalNote: word('refusalNote'),
    ask: word('ask'),
    askHint: word('askHint'),
    send: word('send'),
    sending: word('sending'),
    failed: word('failed'),
  }
}
