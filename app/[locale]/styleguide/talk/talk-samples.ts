import type { BriefCard } from '@/src/contracts/briefs'
import type { AttachedFile, ConversationView, MessageView } from '@/src/contracts/conversations'
import type { Notification } from '@/src/contracts/notifications'
import { offerStatuses, type OfferView } from '@/src/contracts/offers'
import type { QuickReply } from '@/src/contracts/quick-replies'
import type { OutboxItem } from '@/src/ui/conversations/use-outbox'
import { arabicName, longWord } from '../hard-words'

/** The same on the server and in the browser. */
const now = Date.parse('2026-11-20T10:00:00Z')
const ago = (hours: number): string => new Date(now - hours * 3_600_000).toISOString()

const conversation: ConversationView = {
  id: 'c1',
  otherName: 'Aminata Ndiaye',
  otherAvatar: null,
  otherHandle: 'aminata',
  side: 'customer',
  preview: 'Je vous envoie la première piste demain matin.',
  unreadCount: 0,
  lastMessageAt: ago(0.02),
  otherReadAt: null,
}

export const conversations: ConversationView[] = [
  conversation,
  { ...conversation, id: 'c2', otherName: arabicName, preview: arabicName, unreadCount: 3 },
  {
    ...conversation,
    id: 'c3',
    otherName: longWord,
    preview: longWord.repeat(3),
    unreadCount: 12_345,
    lastMessageAt: ago(9_000),
  },
  { ...conversation, id: 'c4', otherName: 'Ẹniọlá Ŋgũgĩ 🎙️', preview: '', lastMessageAt: ago(50) },
]

const offer: OfferView = {
  id: 'o1',
  chainId: 'h1',
  step: 1,
  previousId: null,
  conversationId: 'c1',
  status: 'open',
  author: 'seller',
  side: 'customer',
  title: 'Logo et charte graphique de la boulangerie',
  description: 'Trois pistes, deux corrections, tous les fichiers.',
  currency: 'XOF',
  priceMinor: 60_000,
  deliveryDays: 5,
  revisions: 2,
  milestones: [],
  service: { id: 's1', slug: 'logo', title: 'Je crée le logo de votre entreprise' },
  brief: null,
  customer: { id: 'u1', name: 'Marie-Antoinette Ouédraogo-Traoré' },
  seller: {
    id: 'p1',
    handle: 'aminata',
    displayName: 'Aminata Ndiaye',
    level: 'top',
    rating: { average: 4.83, count: 128 },
    avatar: null,
  },
  sentAt: ago(5),
  expiresAt: ago(-100),
  decidedAt: null,
  answer: '',
  orderId: null,
  actions: [],
}

const ofStatus: Partial<Record<OfferView['status'], Partial<OfferView>>> = {
  open: { actions: ['accept', 'counter', 'decline'] },
  agreed: { author: 'customer', step: 2, actions: ['accept'] },
  ordered: { orderId: 'r1', actions: ['pay'] },
  declined: { answer: `C’est trop cher pour nous. ${longWord}`, decidedAt: ago(1) },
  countered: { step: 2, author: 'customer' },
  accepted: { orderId: 'r1', decidedAt: ago(1) },
}

/** An offer at each point it can reach, then the hard ones. */
export const offers: [string, OfferView][] = [
  ...offerStatuses.map((status): [string, OfferView] => [
    status,
    { ...offer, id: `o-${status}`, status, ...ofStatus[status] },
  ]),
  [
    'as the seller: a counter-offer to answer',
    { ...offer, step: 2, author: 'customer', side: 'seller', actions: ['agree', 'counter'] },
  ],
  ['as the seller: own offer', { ...offer, side: 'seller', actions: ['withdraw'] }],
  [
    'long, with milestones, unlimited revisions',
    {
      ...offer,
      title: longWord.slice(0, 100),
      priceMinor: 999_999_999_999,
      deliveryDays: 365,
      revisions: null,
      milestones: [
        { title: longWord.slice(0, 100), amountMinor: 999_999_000_000, days: 300 },
        { title: arabicName, amountMinor: 999_999, days: 1 },
      ],
      actions: ['accept', 'counter', 'decline'],
    },
  ],
  ['in euros, without revisions', { ...offer, currency: 'EUR', priceMinor: 2_550, revisions: 0 }],
]

const file: AttachedFile = {
  id: 'f1',
  name: 'devis.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 1_240_000,
  url: '/api/v1/files/f1',
  isImage: false,
  isScanned: true,
}
const files: AttachedFile[] = [
  { ...file, id: 'f2', name: 'croquis.png', url: '/icon-512.png', isImage: true },
  { ...file, name: `${longWord}-version-finale.pdf` },
]

const message: MessageView = {
  id: 'm1',
  clientId: 'k1',
  conversationId: 'c1',
  senderId: 'u2',
  senderName: 'Aminata Ndiaye',
  isMine: false,
  kind: 'text',
  body: 'Bonjour, je commence demain.',
  offer: null,
  files: [],
  orderId: null,
  sentAt: ago(3),
}
const mine: MessageView = { ...message, senderId: 'u1', senderName: 'Moi', isMine: true }

export const messages: { name: string; message: MessageView; isSeen: boolean }[] = [
  { name: 'theirs', message, isSeen: false },
  { name: 'mine', message: mine, isSeen: false },
  { name: 'mine, seen', message: { ...mine, body: '👍🏿' }, isSeen: true },
  { name: 'one endless word', message: { ...message, body: longWord.repeat(4) }, isSeen: false },
  {
    name: 'long, with lines',
    message: { ...mine, body: `${'Voici ce que je voudrais. '.repeat(40)}\n\n- un\n- deux` },
    isSeen: true,
  },
  { name: 'right to left', message: { ...message, body: arabicName }, isSeen: false },
  { name: 'theirs with files', message: { ...message, files }, isSeen: false },
  { name: 'mine, files alone', message: { ...mine, body: '', files }, isSeen: true },
  {
    name: 'of the market itself',
    message: {
      ...message,
      kind: 'system',
      senderId: null,
      body: 'La commande 2K-482913 est payée.',
    },
    isSeen: false,
  },
  {
    name: 'theirs with an offer',
    message: { ...message, kind: 'offer', body: '', offer: { ...offer, actions: ['accept'] } },
    isSeen: false,
  },
  {
    name: 'mine with an offer, seen',
    message: { ...mine, kind: 'offer', body: '', offer: { ...offer, status: 'expired' } },
    isSeen: true,
  },
]

const leaving: OutboxItem = {
  clientId: 'k2',
  conversationId: 'c1',
  owner: 'u1',
  body: 'Je pars du métro, à tout de suite.',
  files: [],
  queuedAt: ago(0.1),
  isRefused: false,
  state: 'sending',
}

export const outbox: OutboxItem[] = [
  leaving,
  { ...leaving, clientId: 'k3', state: 'waiting', body: `${longWord} ${arabicName}` },
  { ...leaving, clientId: 'k4', state: 'failed', isRefused: true, files },
]

const brief: BriefCard = {
  id: 'b1',
  title: 'Un site pour notre coopérative de karité',
  excerpt: 'Nous vendons du beurre de karité à Bobo-Dioulasso et cherchons une boutique en ligne.',
  status: 'open',
  category: { slug: 'web', title: 'Web et développement' },
  language: 'fr',
  currency: 'XOF',
  budgetMinMinor: 100_000,
  budgetMaxMinor: 250_000,
  wantedBy: '2026-12-31',
  customerName: 'Kofi A.',
  customerCountry: 'BJ',
  offerCount: 4,
  postedAt: ago(30),
  expiresAt: ago(-400),
}

export const briefs: BriefCard[] = [
  brief,
  {
    ...brief,
    id: 'b2',
    status: 'changes_requested',
    title: longWord.slice(0, 100),
    excerpt: longWord.repeat(4),
    category: { slug: 'long', title: longWord },
    language: 'en',
    budgetMinMinor: 1,
    budgetMaxMinor: 999_999_999_999,
    customerName: arabicName,
    offerCount: 12_345,
  },
  {
    ...brief,
    id: 'b3',
    status: 'rejected',
    title: arabicName,
    excerpt: '',
    currency: 'EUR',
    budgetMinMinor: 2_550,
    budgetMaxMinor: 2_550,
    wantedBy: null,
    offerCount: 0,
    customerName: 'Ẹ. Ŋ.',
  },
]

export const replies: QuickReply[] = [
  { id: 'q1', title: 'Bonjour', body: 'Bonjour {prénom}, merci de votre message 🙏🏿' },
  { id: 'q2', title: longWord.slice(0, 60), body: `${longWord}\n\n${'Une phrase. '.repeat(100)}` },
  { id: 'q3', title: arabicName, body: arabicName },
]

const notification: Notification = {
  id: '01900000-0000-7000-8000-000000000001',
  title: 'Votre commande est livrée',
  about: 'Je crée le logo de votre entreprise',
  happenedAt: ago(0.5),
  isRead: false,
}

export const notifications: Notification[] = [
  notification,
  { ...notification, id: 'n2', about: null, isRead: true, happenedAt: ago(9_000) },
  { ...notification, id: 'n3', title: longWord, about: longWord.repeat(2) },
  { ...notification, id: 'n4', title: arabicName, about: arabicName, isRead: true },
]
