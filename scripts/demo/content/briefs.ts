import type { WriteBrief } from '../../../src/contracts/briefs'
import type { SendOffer } from '../../../src/contracts/offers'

export type OfferContent = Omit<SendOffer, 'serviceId'> & { seller: string; service: string }

export type BriefContent = Pick<
  WriteBrief,
  'title' | 'description' | 'budgetMinMinor' | 'budgetMaxMinor'
> & {
  customer: string
  category: string
  postedDaysAgo: number
  /** Days from now. */
  wantedInDays: number | null
  offers: OfferContent[]
}

const terms = { milestones: [], expiresInDays: 14 }

/** What customers of the demo market need, and who has answered. */
export const briefs: BriefContent[] = [
  {
    customer: 'adjoua-nguessan',
    category: 'logos-identite',
    postedDaysAgo: 2.4,
    wantedInDays: 35,
    title: 'Identité complète pour ma marque de jus de fruits',
    description: `Je produis des jus de bissap, gingembre et baobab à Yopougon, vendus dans une trentaine de maquis et deux supérettes. Mon logo actuel a été fait sur téléphone et ne tient pas à l’impression.

Je cherche un logo, une palette, deux polices et un petit guide de quatre à six pages que mon imprimeur pourra suivre. Les étiquettes viendront plus tard. J’aime les couleurs franches, pas les dégradés.`,
    budgetMinMinor: 60_000,
    budgetMaxMinor: 150_000,
    offers: [
      {
        ...terms,
        seller: 'awa-diop',
        service: 'logo-restaurant-boutique-salon',
        title: 'Logo, palette et guide imprimeur pour vos jus',
        description:
          'Trois pistes dessinées à la main, puis la vôtre mise au propre. Guide de six pages : couleurs en quadrichromie, polices libres de droits, marges et exemples sur bouteille.',
        priceMinor: 110_000,
        deliveryDays: 14,
        revisions: 3,
        milestones: [
          { title: 'Trois pistes de logo', amountMinor: 45_000, days: 5 },
          { title: 'Logo au propre et palette', amountMinor: 35_000, days: 4 },
          { title: 'Guide pour l’imprimeur', amountMinor: 30_000, days: 5 },
        ],
      },
      {
        ...terms,
        seller: 'koffi-agbeko',
        service: 'affiche-concert-evenement-eglise',
        title: 'Une identité franche, prête pour l’impression',
        description:
          'Deux pistes de logo, une palette de quatre couleurs et un guide de quatre pages. J’imprime moi-même à Lomé : je sais ce qui tient sur une bouteille.',
        priceMinor: 75_000,
        deliveryDays: 8,
        revisions: 2,
      },
      {
        ...terms,
        seller: 'salimata-kone',
        service: 'motif-tissu-wax-bogolan-uniforme',
        title: 'Logo et motif inspirés de vos fruits',
        description:
          'Un logo et un motif répétable dessinés à partir du bissap, du gingembre et du pain de singe, avec leurs couleurs et un guide de cinq pages.',
        priceMinor: 135_000,
        deliveryDays: 18,
        revisions: null,
      },
    ],
  },
  {
    customer: 'mamadou-ba',
    category: 'comptabilite',
    postedDaysAgo: 1.2,
    wantedInDays: 20,
    title: 'Mettre ma caisse et mon stock dans un tableau simple',
    description: `J’ai une quincaillerie à Rufisque avec deux vendeurs. Tout est dans un cahier. Je voudrais un tableau que je peux remplir sur ordinateur le soir : ventes, achats, crédits des clients et ce qui reste en stock.

Environ 400 articles. Une heure d’explication à la fin serait bien, en visio.`,
    budgetMinMinor: 25_000,
    budgetMaxMinor: 60_000,
    offers: [
      {
        ...terms,
        seller: 'rokhaya-sarr',
        service: 'tableau-caisse-stock-excel',
        title: 'Caisse, crédits et stock pour une quincaillerie',
        description:
          'Un classeur prêt à remplir, vos 400 articles déjà saisis, une alerte quand le stock baisse, et une heure de visio avec vous et vos vendeurs.',
        priceMinor: 45_000,
        deliveryDays: 6,
        revisions: 2,
      },
      {
        ...terms,
        seller: 'jb-sawadogo',
        service: 'formation-excel-visio',
        title: 'Votre tableau, construit avec vous en trois séances',
        description:
          'Trois séances de visio d’une heure et demie : nous construisons ensemble le tableau, et vous saurez le faire évoluer seul.',
        priceMinor: 38_000,
        deliveryDays: 12,
        revisions: 1,
      },
    ],
  },
  {
    customer: 'solange-kabore',
    category: 'montage-video',
    postedDaysAgo: 0.6,
    wantedInDays: 15,
    title: 'Monter la vidéo des vingt ans de notre chorale',
    description: `Nous avons six heures d’images filmées par trois personnes, dont un téléphone, et des photos depuis 2006. Nous voudrions un film de douze à quinze minutes pour le projeter à l’église, avec les chants en fond et quelques témoignages.

Les fichiers sont sur un disque, nous pouvons les envoyer en ligne.`,
    budgetMinMinor: 50_000,
    budgetMaxMinor: 120_000,
    offers: [],
  },
  {
    customer: 'pelagie-dossou',
    category: 'voix-off',
    postedDaysAgo: 3.1,
    wantedInDays: null,
    title: 'Voix féminine pour un spot radio de trente secondes',
    description: `Spot pour une savonnerie artisanale de Porto-Novo, diffusé sur deux radios locales. Le texte est écrit, environ 75 mots, ton chaleureux et posé, français sans accent marqué. Une version courte de quinze secondes en plus.`,
    budgetMinMinor: 15_000,
    budgetMaxMinor: 30_000,
    offers: [
      {
        ...terms,
        seller: 'bintou-camara',
        service: 'voix-off-feminine-publicite',
        title: 'Votre spot en trente et quinze secondes',
        description:
          'Deux prises au choix pour chaque durée, livrées nettoyées en WAV et MP3, droits de diffusion radio compris pour un an.',
        priceMinor: 25_000,
        deliveryDays: 3,
        revisions: 2,
      },
    ],
  },
  {
    customer: 'franck-yao',
    category: 'traduction',
    postedDaysAgo: 5.5,
    wantedInDays: 25,
    title: 'Traduire notre plaquette de cacao équitable en anglais',
    description: `Coopérative de Bouaké, plaquette de douze pages pour un salon à Londres : présentation, certifications, prix, fiches des planteurs. Environ 3 200 mots, vocabulaire agricole. Nous avons besoin d’un anglais naturel, relu, pas d’une traduction automatique.`,
    budgetMinMinor: 60_000,
    budgetMaxMinor: 110_000,
    offers: [],
  },
]

/** Offers made in conversations that began in private. */
export const privateOffers: {
  customer: string
  offer: OfferContent
  /** What its customer answered. */
  answer: 'none' | 'countered' | 'agreed' | 'declined' | 'paid'
}[] = [
  {
    customer: 'adjoua-nguessan',
    answer: 'countered',
    offer: {
      ...terms,
      seller: 'awa-diop',
      service: 'etiquette-jus-sirop-confiture',
      title: 'Quatre étiquettes pour le marché de Noël',
      description:
        'Quatre étiquettes de 33 cl au gabarit de votre imprimeur, avec ingrédients, poids et place pour le numéro FRA. Fichiers prêts à imprimer.',
      priceMinor: 64_000,
      deliveryDays: 9,
      revisions: 2,
    },
  },
  {
    customer: 'mamadou-ba',
    answer: 'agreed',
    offer: {
      ...terms,
      seller: 'awa-diop',
      service: 'logo-restaurant-boutique-salon',
      title: 'Enseigne et carte de visite de la quincaillerie',
      description:
        'Votre enseigne de trois mètres et une carte de visite recto verso, dans les couleurs de vos peintures. Fichiers pour l’imprimeur et l’enseigniste.',
      priceMinor: 80_000,
      deliveryDays: 10,
      revisions: 2,
    },
  },
  {
    customer: 'ndeye-gueye',
    answer: 'paid',
    offer: {
      ...terms,
      seller: 'aminata-traore',
      service: 'illustrations-livre-enfants-conte',
      title: 'Six illustrations pour le conte du lièvre',
      description:
        'Six scènes en couleurs pour votre conte, au format carré, avec une couverture. Croquis validés ensemble avant la mise en couleurs.',
      priceMinor: 150_000,
      deliveryDays: 24,
      revisions: 3,
      milestones: [
        { title: 'Croquis des six scènes', amountMinor: 50_000, days: 8 },
        { title: 'Couleurs et couverture', amountMinor: 100_000, days: 16 },
      ],
    },
  },
]

/** What the automatic checks hold back: staff find it in their queue. */
export const heldBrief = {
  customer: 'kossi-amegan',
  category: 'reseaux-sociaux',
  postedDaysAgo: 0.3,
  title: 'Gérer la page de mon restaurant à Lomé',
  description:
    'Je cherche quelqu’un pour publier trois fois par semaine sur la page du restaurant. Le plus simple est de m’appeler au 90 12 34 56, je vous explique le reste de vive voix.',
  budgetMinMinor: 30_000,
  budgetMaxMinor: 60_000,
}
