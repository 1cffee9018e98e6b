import type { DeskHead } from '../../queries/moderation/brief-desk'
import type { AdminText } from '../admin-text'

export type Decision = 'approve' | 'request_changes' | 'reject'

/** The sentences of the decision panel, made on the server so that no dictionary is sent. */
export type DecisionText = {
  title: string
  labels: Record<Decision, string>
  confirm: Record<Decision, string>
  sent: Record<Decision, string>
  seriousFlags: string
  reason: string
  reasonHint: string
  reasonRequired: string
  templates: string
  reasons: { title: string; text: string }[]
  cancel: string
  sending: string
  failed: string
  shortcuts: string
  next: string
  back: string
}

export const decisions: Decision[] = ['approve', 'request_changes', 'reject']

/** Keys that decide without the mouse. */
export const shortcutKeys = { approve: 'a', request_changes: 'm', reject: 'r', next: 'n' } as const

const templateKeys = ['contact', 'pictures', 'vague', 'price', 'category', 'copy', 'forbidden']

export const decisionText = (t: AdminText, desk: Pick<DeskHead, 'flags'>): DecisionText => {
  const each = (path: string): Record<Decision, string> => ({
    approve: t(`${path}.approve`),
    request_changes: t(`${path}.request_changes`),
    reject: t(`${path}.reject`),
  })
  const serious = desk.flags.filter(({ severity }) => severity === 'serious').length
  const say = (key: string) => t(`moderation.decision.${key}`)
  return {
    title: say('title'),
    labels: each('moderation.decision'),
    confirm: each('moderation.decision.confirm'),
    sent: each('moderation.decision.sent'),
    seriousFlags: t('moderation.decision.seriousFlags', { count: serious }),
    reason: say('reason'),
    reasonHint: say('reasonHint'),
    reasonRequired: say('reasonRequired'),
    templates: say('templates'),
    reasons: templateKeys.map((key) => ({
      title: t(`moderation.templates.${key}.title`),
      text: t(`moderation.templates.${key}.text`),
    })),
    cancel: say('cancel'),
    sending: say('sending'),
    failed: say('failed'),
    shortcuts: t('moderation.decision.shortcuts', {
      approve: shortcutKeys.approve.toUpperCase(),
      changes: shortcutKeys.request_changes.toUpperCase(),
      reject: shortcutKeys.reject.toUpperCase(),
      next: shortcutKeys.next.toUpperCase(),
    }),
    next: t('moderation.next'),
    back: t('moderation.back'),
  }
}
