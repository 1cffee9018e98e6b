import { text } from './text'
import type { ServiceContent } from './types'

/**
 * Services that are not on the market yet. Some are fine, some carry what automatic checks look
 * for (a telephone number, a promise of results, a copied text), so that staff see both.
 */
export const queue: ServiceContent[] = [
  {
    slug: 'carte-visite-nfc',
    seller: 'koffi-agbeko',
    category: 'logos-identite',
    title: 'Carte de visite avec puce NFC et page de contact',
    description: text`
      On approche le téléphone, vos coordonnées s’ouvrent. Je dessine la carte, je programme la puce et je crée
      la petite page. La carte part de Lomé par transporteur.`,
    packages: [
      {
        name: 'Une carte',
        summary: 'Carte, puce et page.',
        price: 15000,
        days: 6,
        revisions: 2,
        includes: ['1 carte PVC', 'Page de contact'],
      },
      {
        name: 'Cinq cartes',
        summary: 'Pour une équipe.',
        price: 60000,
        days: 10,
        revisions: 2,
        includes: ['5 cartes PVC', '5 pages'],
      },
    ],
    extras: [],
    faq: [],
    requirements: [
      { question: 'Nom, fonction, contacts à programmer', kind: 'text', required: true },
    ],
    tags: ['carte de visite', 'NFC'],
    scene: 'document',
    publishedDaysAgo: 1,
    reviews: [],
    state: 'pending',
  },
  {
    slug: 'abonnes-garantis-page',
    seller: 'yacouba-ouedraogo',
    category: 'reseaux-sociaux',
    title: 'Développer votre page : plan de croissance sur trois mois',
    description: text`
      Plan de croissance, objectifs semaine par semaine, revue mensuelle. Pour aller plus vite vous pouvez me
      joindre directement sur WhatsApp au +226 70 12 34 56, on s’arrangera pour le paiement.`,
    packages: [
      {
        name: 'Plan',
        summary: 'Trois mois de croissance.',
        price: 60000,
        days: 90,
        revisions: 1,
        includes: ['Plan', '3 revues'],
      },
    ],
    extras: [],
    faq: [],
    requirements: [{ question: 'Le lien de votre page', kind: 'text', required: true }],
    tags: ['croissance', 'Facebook'],
    scene: 'chart',
    publishedDaysAgo: 2,
    reviews: [],
    state: 'pending',
  },
  {
    slug: 'sous-titrage-film-festival',
    seller: 'cyrille-zongo',
    category: 'montage-video',
    title: 'Sous-titrage français et anglais pour festivals de cinéma',
    description: text`
      Repérage, adaptation, fichiers SRT et incrustation DCP. J’ai sous-titré des courts métrages en mooré et en
      dioula. Traduction anglaise relue par un partenaire.`,
    packages: [
      {
        name: 'Court métrage',
        summary: 'Jusqu’à 20 minutes.',
        price: 40000,
        days: 6,
        revisions: 2,
        includes: ['SRT', 'Vidéo incrustée'],
      },
      {
        name: 'Long métrage',
        summary: 'Jusqu’à 100 minutes.',
        price: 180000,
        days: 21,
        revisions: 2,
        includes: ['SRT', 'Vidéo incrustée', 'Relecture anglaise'],
      },
    ],
    extras: [],
    faq: [],
    requirements: [{ question: 'Lien vers le film et script', kind: 'text', required: true }],
    tags: ['sous-titres', 'cinéma'],
    scene: 'clapper',
    publishedDaysAgo: 0,
    reviews: [],
    state: 'pending',
  },
  {
    slug: 'cours-couture-debutante',
    seller: 'salimata-kone',
    category: 'coaching',
    title: 'Apprendre à coudre sa première robe en quatre séances',
    description: text`
      En visio, la caméra sur vos mains. On trace, on coupe, on monte, on finit. À la quatrième séance la robe se
      porte. Machine domestique suffisante.`,
    packages: [
      {
        name: '4 séances',
        summary: 'Une robe finie.',
        price: 25000,
        days: 30,
        revisions: 0,
        includes: ['4 × 90 min', 'Patron fourni'],
      },
    ],
    extras: [],
    faq: [],
    requirements: [{ question: 'Votre machine et votre tissu', kind: 'text', required: true }],
    tags: ['couture', 'cours'],
    scene: 'needle',
    publishedDaysAgo: 1,
    reviews: [],
    state: 'pending',
  },
  {
    slug: 'audit-contrats-location',
    seller: 'fatoumata-diallo',
    category: 'juridique',
    title: 'GAGNEZ À TOUS LES COUPS contre votre bailleur !!!',
    description: text`
      Relecture de votre contrat de location et lettre au bailleur. Résultat garanti à 100 %. Votre bailleur n’osera plus
      jamais vous parler.`,
    packages: [
      {
        name: 'Relecture',
        summary: 'Contrat et lettre.',
        price: 500,
        days: 2,
        revisions: 1,
        includes: ['Relecture', 'Lettre'],
      },
    ],
    extras: [],
    faq: [],
    requirements: [{ question: 'Votre contrat', kind: 'file', required: true }],
    tags: ['bail', 'location'],
    scene: 'scale',
    publishedDaysAgo: 3,
    reviews: [],
    state: 'changes_requested',
  },
]
