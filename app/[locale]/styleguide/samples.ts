import type {
  CategoryNode,
  HomePage,
  ReviewView,
  SearchResult,
  ServiceCard,
  ServicePage,
} from '@/src/contracts/catalogue'

/** Content that is hard on a layout: long, short, empty, in other scripts, with emoji. */
const seller = {
  id: 's1',
  handle: 'aminata-ndiaye',
  displayName: 'Aminata Ndiaye',
  level: 'top' as const,
  city: 'Dakar',
  country: 'SN',
  isIdentityVerified: true,
  avatar: null,
}

const card: ServiceCard = {
  id: 'c1',
  slug: 'logo',
  title: 'Je crée le logo de votre entreprise et sa charte graphique complète',
  language: 'fr',
  categorySlug: 'logos-identite',
  cover: null,
  seller,
  rating: { average: 4.83, count: 128 },
  ordersCompleted: 210,
  startingPriceMinor: 25_000,
  currency: 'XOF',
  deliveryDays: 3,
  publishedAt: '2026-10-01T10:00:00Z',
}

export const sampleCards: ServiceCard[] = [
  card,
  {
    ...card,
    id: 'c2',
    title:
      'Développement d’une plateforme anticonstitutionnellementinterminable 🌍 avec paiement mobile, tableau de bord, application Android et formation de vos équipes',
    seller: {
      ...seller,
      displayName: 'محمد عبد الرحمن ولد الشيخ سيدي أحمد الطويل الاسم جدا',
      level: 'new',
      isIdentityVerified: false,
    },
    rating: { average: 0, count: 0 },
    startingPriceMinor: 999_999_999_999,
    deliveryDays: 90,
  },
  {
    ...card,
    id: 'c3',
    title: 'Voix off',
    seller: { ...seller, displayName: 'Ẹniọlá Ŋgũgĩ 🎙️', level: 'established' },
    rating: { average: 5, count: 1 },
    startingPriceMinor: 2_550,
    currency: 'EUR',
    deliveryDays: 1,
  },
  { ...card, id: 'c4', seller: { ...seller, displayName: 'Li', level: 'rising' }, language: 'en' },
]

export const sampleCategories: CategoryNode[] = [
  ['palette', 'Graphisme et design', 18],
  ['code', 'Web et développement', 12],
  ['speakerphone', 'Marketing digital', 0],
  ['unknown', 'Rédaction, traduction et anticonstitutionnellement', 1],
].map(([icon, title, count], index) => ({
  id: String(index),
  slug: `c-${index}`,
  title: String(title),
  description: 'Logos, affiches, emballages et plans dessinés par des créatifs du continent.',
  icon: String(icon),
  serviceCount: Number(count),
  children: [
    { id: `k${index}`, slug: `k-${index}`, title: 'Logos et identité visuelle', serviceCount: 4 },
    { id: `l${index}`, slug: `l-${index}`, title: 'Affiches et flyers', serviceCount: 0 },
  ],
}))

const review: ReviewView = {
  id: 'r1',
  rating: 5,
  body: 'Travail soigné, livré la veille de la date promise.\nJe recommande les yeux fermés 👏🏿',
  authorName: 'Kofi A.',
  authorCountry: 'BJ',
  reply: 'Merci Kofi, au plaisir de retravailler ensemble.',
  repliedAt: '2026-11-02T10:00:00Z',
  publishedAt: '2026-11-01T10:00:00Z',
}

export const sampleReviews: ReviewView[] = [
  review,
  { ...review, id: 'r2', rating: 2, body: 'Bien. '.repeat(120), reply: null, authorCountry: null },
  {
    ...review,
    id: 'r3',
    rating: 4,
    body: '',
    reply: null,
    authorName: 'Un nom de famille'.repeat(5),
  },
]

export const sampleService: ServicePage = {
  id: 'p1',
  slug: 'logo',
  title: card.title,
  description: `${'Un logo qui se reconnaît de loin, pensé pour la façade comme pour WhatsApp. '.repeat(6)}\n\nVous recevez :\n- trois pistes\n- une charte`,
  language: 'fr',
  languages: ['fr', 'en'],
  breadcrumb: [
    { slug: 'graphisme-design', title: 'Graphisme et design' },
    { slug: 'logos-identite', title: 'Logos et identité visuelle' },
  ],
  tags: ['logo', 'charte graphique'],
  gallery: [],
  currency: 'XOF',
  packages: [
    {
      tier: 'basic',
      name: 'Essentiel',
      description: 'Une piste, prête à l’emploi.',
      priceMinor: 25_000,
      deliveryDays: 3,
      revisions: 1,
      features: ['Logo vectoriel', 'Fond transparent'],
    },
    {
      tier: 'standard',
      name: 'Identité',
      description: 'Deux pistes, charte et papeterie.',
      priceMinor: 60_000,
      deliveryDays: 5,
      revisions: 3,
      features: ['Logo vectoriel', 'Fond transparent', 'Carte de visite'],
    },
    {
      tier: 'premium',
      name: 'Marque complète et accompagnement au lancement de l’enseigne',
      description: 'Trois pistes, charte complète, papeterie, réseaux sociaux et enseigne.',
      priceMinor: 999_999_999_999,
      deliveryDays: 10,
      revisions: null,
      features: ['Logo vectoriel', 'Fond transparent', 'Carte de visite', 'Enseigne'],
    },
  ],
  extras: [
    {
      id: 'e1',
      name: 'Livraison express',
      description: '',
      priceMinor: 10_000,
      extraDays: -2,
      isExpress: true,
    },
    {
      id: 'e2',
      name: 'Animation',
      description: 'Cinq secondes.',
      priceMinor: 30_000,
      extraDays: 3,
      isExpress: false,
    },
  ],
  faq: [{ question: 'Quels fichiers ?', answer: 'SVG, PNG et PDF.' }],
  requirements: [
    { id: 'q1', question: 'Le nom exact ?', kind: 'text', choices: [], isRequired: true },
    {
      id: 'q2',
      question: 'Le style ?',
      kind: 'choice',
      choices: ['Sobre', 'Vif'],
      isRequired: false,
    },
  ],
  seller: {
    ...seller,
    userId: 'u1',
    headline: 'Identités visuelles pour les entreprises d’Afrique de l’Ouest',
    bio: 'Graphiste depuis dix ans.',
    languages: ['fr', 'wo', 'en'],
    memberSince: '2024-03-01T00:00:00Z',
    responseMinutes: 45,
    away: null,
    ordersCompleted: 210,
    rating: { average: 4.83, count: 128 },
  },
  rating: { average: 4.83, count: 128 },
  ratingHistogram: [5, 4, 3, 2, 1].map((stars) => ({ stars, count: stars * stars })),
  ordersCompleted: 210,
  reviews: sampleReviews,
  similar: sampleCards,
  publishedAt: '2026-10-01T10:00:00Z',
}

export const sampleHome: HomePage = {
  categories: sampleCategories,
  featured: sampleCards,
  recent: [],
  sellers: [{ ...seller, headline: sampleService.seller.headline, rating: card.rating }],
  totals: { services: 60, sellers: 25, ordersCompleted: 400 },
}

export const sampleResult: SearchResult = {
  items: sampleCards,
  nextCursor: 'next',
  total: 1000,
  isTotalCapped: true,
  facets: {
    categories: [{ value: 'graphisme-design', label: 'Graphisme et design', count: 18 }],
    prices: [
      { value: '0-10000', label: '', count: 4 },
      { value: '10000-50000', label: '', count: 12 },
    ],
    deliveryDays: [{ value: '3', label: '', count: 9 }],
    ratings: [{ value: '4', label: '', count: 20 }],
    languages: [{ value: 'fr', label: 'Français', count: 30 }],
    countries: [{ value: 'SN', label: 'Sénégal', count: 12 }],
  },
  correctedQuery: 'logo',
  suggestions: [],
}
