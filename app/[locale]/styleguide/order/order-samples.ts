import type { DisputeView } from '@/src/contracts/disputes'
import type { OrderView } from '@/src/contracts/orders'

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()
const file = {
  id: 'f1',
  name: 'capture-decran-de-la-conversation-avec-le-vendeur-version-finale-2.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 1_240_000,
  url: '/api/v1/files/f1',
  isImage: false,
  isScanned: true,
}
const reason =
  'Mon ordinateur est en panne depuis mardi et le technicien ne passe que vendredi. J’ai déjà fini les deux premières pistes, que vous trouverez dans la conversation.'

const quote: OrderView['quote'] = {
  currency: 'XOF',
  lines: [
    {
      kind: 'package',
      id: 'standard',
      name: 'Standard',
      unitPriceMinor: 45_000,
      quantity: 1,
      totalMinor: 45_000,
    },
    {
      kind: 'extra',
      id: 'e1',
      name: 'Fichiers sources, vectoriels et prêts pour l’impression',
      unitPriceMinor: 10_000,
      quantity: 1,
      totalMinor: 10_000,
    },
  ],
  subtotalMinor: 55_000,
  discountMinor: 5_000,
  subsidyMinor: 5_000,
  coupon: { code: 'BIENVENUE', bearer: 'platform', discountMinor: 5_000 },
  serviceFeeMinor: 2_500,
  taxMinor: 450,
  taxBps: 1_800,
  taxCountry: 'SN',
  totalMinor: 52_950,
  commissionBps: 1_500,
  commission: null,
  commissionMinor: 8_250,
  sellerNetMinor: 46_750,
  sellerTaxBps: 0,
  sellerTaxMinor: 0,
  deliveryDays: 5,
  isExpress: false,
  revisions: 2,
  extraRevision: null,
  milestones: [],
}

const timeline: OrderView['timeline'] = [
  {
    sequence: 1,
    status: 'awaiting_payment',
    transition: 'place',
    actor: 'customer',
    at: ago(80),
    words: '',
  },
  {
    sequence: 2,
    status: 'awaiting_acceptance',
    transition: 'confirm_payment',
    actor: 'system',
    at: ago(79),
    words: '',
  },
  {
    sequence: 3,
    status: 'in_progress',
    transition: 'accept',
    actor: 'seller',
    at: ago(75),
    words: '',
  },
]

/** An order whose texts are hard on the layout, as one of its two sides sees it. */
const base = (side: 'customer' | 'seller'): OrderView => ({
  id: '01900000-0000-7000-8000-000000000001',
  number: '2K-482913',
  status: 'in_progress',
  paymentStatus: 'succeeded',
  earningStatus: 'held',
  side,
  service: {
    id: 's1',
    slug: 'logo',
    title: 'Je crée le logo de votre entreprise et sa charte graphique complète, fichiers compris',
    cover: null,
  },
  packageName: 'Standard',
  customer: { id: 'u1', name: 'Marie-Antoinette Ouédraogo-Traoré' },
  seller: {
    id: 'p1',
    userId: 'u2',
    handle: 'aminata',
    displayName: 'Aminata Ndiaye',
    avatar: null,
  },
  conversationId: null,
  quote,
  requirements: [],
  deliveries: [],
  review: null,
  revisionsUsed: 1,
  placedAt: ago(80),
  dueAt: ago(-30),
  overdueFrom: ago(-54),
  isOverdue: false,
  clearsAt: null,
  refundedMinor: 0,
  refundableMinor: 52_950,
  proposal: null,
  extension: null,
  dispute: null,
  nextTimer: null,
  milestones: [],
  supplements: [],
  extraRevision: null,
  offer: null,
  actions: ['propose_cancellation', 'open_dispute', 'message'],
  timeline,
  redirectUrl: null,
  checkout: { id: '019b76da-a800-715f-82da-000000000001', orders: 1 },
  mayPayAgain: false,
})

const dispute: DisputeView = {
  id: 'd1',
  status: 'open',
  category: 'not_as_described',
  openedBy: 'customer',
  openedAt: ago(20),
  awaitsAnswerOf: ['seller'],
  answerDueAt: ago(-52),
  decisionDueAt: ago(-100),
  isEscalated: false,
  entries: [
    {
      id: 'x1',
      kind: 'opening',
      by: 'customer',
      body: 'Le logo livré n’a rien à voir avec les trois pistes promises : une seule image, en basse définition, reprise d’un site gratuit. Je demande le remboursement.',
      files: [file],
      at: ago(20),
    },
  ],
  decisions: [],
  decision: null,
  appealedBy: null,
  closedAt: null,
}

const split: DisputeView['decisions'][number] = {
  id: 'n1',
  round: 1,
  outcome: 'split',
  refundMinor: 20_000,
  reason:
    'Une piste sur trois a été livrée, dans la qualité annoncée. Les deux autres manquent : nous rendons au client leur part.',
  announcedAt: ago(3),
  appealEndsAt: ago(-69),
  acceptedBy: ['seller'],
}

const answered: DisputeView = {
  ...dispute,
  awaitsAnswerOf: [],
  entries: [
    ...dispute.entries,
    {
      id: 'x2',
      kind: 'answer',
      by: 'seller',
      body: 'J’ai livré une piste et proposé de finir les deux autres. Le client ne répond plus depuis samedi.',
      files: [],
      at: ago(10),
    },
  ],
}

const delivery: OrderView['deliveries'][number] = {
  id: 'l1',
  number: 1,
  message: 'Voici la première piste. Dites-moi ce que vous en pensez.',
  files: [file],
  status: 'submitted',
  revisionNote: '',
  deliveredAt: ago(30),
}

/** Moments of an order that need more than its status to be told. */
export const orderSamples: Record<string, OrderView> = {
  late: {
    ...base('customer'),
    dueAt: ago(40),
    overdueFrom: ago(16),
    isOverdue: true,
    actions: ['cancel_overdue', 'propose_cancellation', 'open_dispute', 'message'],
  },
  working: {
    ...base('seller'),
    actions: ['deliver', 'propose_extension', 'propose_cancellation', 'open_dispute', 'message'],
  },
  extension: {
    ...base('customer'),
    extension: {
      id: 'e1',
      previousDueAt: ago(-30),
      dueAt: ago(-102),
      reason,
      openedAt: ago(2),
      endsAt: ago(-46),
    },
    actions: ['accept_extension', 'decline_extension', 'propose_cancellation', 'open_dispute'],
  },
  proposal: {
    ...base('customer'),
    deliveries: [delivery],
    status: 'delivered',
    proposal: {
      id: 'c1',
      by: 'seller',
      reason,
      refundMinor: 30_000,
      isFull: false,
      openedAt: ago(2),
      endsAt: ago(-46),
      silenceLeadsTo: 'disputed',
    },
    nextTimer: null,
    actions: ['accept_delivery', 'accept_cancellation', 'decline_cancellation', 'open_dispute'],
  },
  'own-proposal': {
    ...base('seller'),
    proposal: {
      id: 'c1',
      by: 'seller',
      reason,
      refundMinor: 52_950,
      isFull: true,
      openedAt: ago(2),
      endsAt: ago(-46),
      silenceLeadsTo: 'cancelled',
    },
    actions: ['deliver', 'withdraw_cancellation', 'open_dispute'],
  },
  revision: {
    ...base('seller'),
    status: 'revision_requested',
    deliveries: [
      { ...delivery, status: 'revision_requested', revisionNote: 'Le vert doit être plus foncé.' },
    ],
    actions: ['deliver', 'refuse_revision', 'propose_cancellation', 'open_dispute'],
  },
  delivered: {
    ...base('customer'),
    status: 'delivered',
    deliveries: [delivery],
    nextTimer: { transition: 'complete_automatically', at: ago(-120) },
    actions: [
      'accept_delivery',
      'request_revision',
      'extend_review_window',
      'propose_cancellation',
      'open_dispute',
    ],
  },
  disputed: {
    ...base('seller'),
    status: 'disputed',
    earningStatus: 'frozen',
    deliveries: [delivery],
    dispute,
    actions: ['answer_dispute', 'message'],
  },
  decided: {
    ...base('customer'),
    status: 'disputed',
    earningStatus: 'frozen',
    deliveries: [delivery],
    dispute: { ...answered, status: 'decided', decisions: [split], decision: split },
    actions: ['accept_decision', 'appeal_decision', 'message'],
  },
  resolved: {
    ...base('seller'),
    status: 'resolved_split',
    earningStatus: 'pending',
    deliveries: [delivery],
    refundableMinor: 0,
    dispute: {
      ...answered,
      status: 'closed',
      closedAt: ago(1),
      decisions: [
        { ...split, id: 'n0', outcome: 'release', refundMinor: 0, appealEndsAt: ago(60) },
        { ...split, round: 2, appealEndsAt: null, acceptedBy: ['customer', 'seller'] },
      ],
      decision: { ...split, round: 2, appealEndsAt: null, acceptedBy: ['customer', 'seller'] },
    },
    actions: ['review', 'message'],
  },
  'charged-back': { ...base('seller'), status: 'charged_back', actions: ['message'] },
}
