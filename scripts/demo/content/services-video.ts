import { text } from './text'
import type { ServiceContent } from './types'

export const video: ServiceContent[] = [
  {
    slug: 'montage-video-youtube',
    seller: 'cyrille-zongo',
    category: 'montage-video',
    title: 'Montage de vos vidéos YouTube avec sous-titres français',
    description: text`
      Je coupe les silences, je garde votre respiration. Titres, zooms, musique libre, sous-titres relus par
      un humain. Vous recevez une version légère pour valider sur téléphone, puis le fichier final.

      Cuisine, éducation, football, religion, humour : tant que c’est bien dit, je sais le monter.`,
    en: {
      title: 'YouTube editing with French subtitles',
      description: text`
        I cut the silences and keep your breathing. Titles, zooms, royalty-free music, subtitles
        reread by a human. A light version to approve on your phone, then the final file.`,
    },
    packages: [
      {
        name: 'Jusqu’à 5 min',
        summary: 'Une vidéo courte.',
        price: 12000,
        days: 3,
        revisions: 2,
        includes: ['Coupe', 'Titres', 'Musique libre'],
      },
      {
        name: 'Jusqu’à 15 min',
        summary: 'Avec sous-titres et miniature.',
        price: 28000,
        days: 5,
        revisions: 2,
        includes: ['Coupe', 'Sous-titres', 'Miniature', 'Étalonnage'],
      },
      {
        name: 'Quatre vidéos',
        summary: 'Un mois de chaîne.',
        price: 95000,
        days: 28,
        revisions: 3,
        includes: ['4 × 15 min', 'Sous-titres', 'Miniatures', '8 extraits verticaux'],
      },
    ],
    extras: [
      { title: 'Extrait vertical pour TikTok', price: 3000, days: 0 },
      { title: 'Sous-titres anglais', price: 8000, days: 2 },
    ],
    faq: [
      {
        question: 'Comment envoyer 30 Go ?',
        answer:
          'Par lien Drive ou MEGA, en plusieurs fois. À Bobo je peux aussi passer chercher un disque.',
      },
    ],
    requirements: [
      { question: 'Lien vers les rushs', kind: 'text', required: true },
      { question: 'Une vidéo dont vous aimez le rythme', kind: 'text', required: false },
    ],
    tags: ['montage', 'YouTube', 'sous-titres', 'vidéo'],
    scene: 'timeline',
    publishedDaysAgo: 270,
    reviews: [
      {
        by: 'solange-kabore',
        rating: 5,
        text: 'Ma chaîne de cuisine est passée de 900 à 4 000 abonnés en trois mois.',
        daysAgo: 15,
      },
      { by: 'didier-sanou', rating: 5, text: 'Bon rythme, bon goût.', daysAgo: 48 },
      {
        by: 'boubacar-toure',
        rating: 4,
        text: 'Très bon montage. Musique un peu forte, corrigée.',
        daysAgo: 79,
      },
      {
        by: 'prosper-lawson',
        rating: 5,
        text: 'Il a sauvé un tournage filmé à contre-jour.',
        daysAgo: 116,
      },
    ],
  },
  {
    slug: 'montage-mariage-bapteme',
    seller: 'cyrille-zongo',
    category: 'montage-video',
    title: 'Film de mariage ou de baptême monté à partir de vos vidéos',
    description: text`
      Les cousins ont filmé, le caméraman aussi, personne n’a tout vu. Envoyez l’ensemble : je trie, je
      synchronise, et je fais un film de quinze minutes que la famille regardera jusqu’au bout, plus une
      version courte pour les statuts.`,
    packages: [
      {
        name: 'Version courte',
        summary: 'Trois minutes en musique.',
        price: 20000,
        days: 5,
        revisions: 2,
        includes: ['3 min', 'Musique libre'],
      },
      {
        name: 'Le film',
        summary: 'Quinze minutes et la version courte.',
        price: 55000,
        days: 12,
        revisions: 2,
        includes: ['15 min', 'Version courte', 'Générique avec les noms'],
      },
    ],
    extras: [{ title: 'Discours entiers à part', price: 10000, days: 2 }],
    faq: [
      {
        question: 'Combien de vidéos puis-je envoyer ?',
        answer: 'Jusqu’à quatre heures de rushs. Au-delà, parlons-en.',
      },
    ],
    requirements: [
      { question: 'Lien vers les vidéos et photos', kind: 'text', required: true },
      {
        question: 'Les noms à écrire et les moments à ne pas manquer',
        kind: 'text',
        required: true,
      },
    ],
    tags: ['mariage', 'baptême', 'film', 'montage'],
    scene: 'clapper',
    publishedDaysAgo: 155,
    reviews: [
      {
        by: 'rachidatou-alassane',
        rating: 5,
        text: 'Il a mis la danse de ma grand-mère au bon endroit.',
        daysAgo: 32,
      },
      {
        by: 'aicha-sidibe',
        rating: 5,
        text: 'Je n’avais pas pu venir au mariage de ma sœur. J’y étais un peu, grâce à lui.',
        daysAgo: 65,
      },
      { by: 'kossi-amegan', rating: 4, text: 'Beau film, deux jours de retard.', daysAgo: 98 },
    ],
  },
  {
    slug: 'video-explicative-animation-2d',
    seller: 'edwige-amoussou',
    category: 'animation-motion',
    title: 'Vidéo explicative animée de 60 secondes, script compris',
    description: text`
      Une minute pour faire comprendre l’assurance récolte, un vaccin, une application ou une règle. J’écris
      le script avec vous, je dessine les personnages (qui ressemblent à vos usagers), j’anime, j’ajoute la voix.

      Étapes validées : script, images fixes, animation. On ne découvre rien à la fin.`,
    en: {
      title: '60-second animated explainer, script included',
      description: text`
        One minute to make crop insurance, a vaccine, an app or a rule understood. I write the script
        with you, draw characters who look like your users, animate and add the voice. You approve
        script, stills and animation in turn: no surprise at the end.`,
    },
    packages: [
      {
        name: '30 secondes',
        summary: 'Une idée, un personnage.',
        price: 70000,
        days: 10,
        revisions: 2,
        includes: ['Script', 'Animation 30 s', 'Musique'],
      },
      {
        name: '60 secondes',
        summary: 'La formule classique, avec voix.',
        price: 130000,
        days: 16,
        revisions: 3,
        includes: ['Script', 'Animation 60 s', 'Voix française', 'Sous-titres'],
      },
      {
        name: 'Série de trois',
        summary: 'Trois épisodes, mêmes personnages.',
        price: 330000,
        days: 40,
        revisions: 3,
        includes: ['3 × 60 s', 'Voix', 'Sous-titres', 'Formats verticaux'],
      },
    ],
    extras: [{ title: 'Voix en langue locale', price: 25000, days: 4 }],
    faq: [
      {
        question: 'Qui fait la voix ?',
        answer: 'Des comédiens de Cotonou. Ou la vôtre, bien enregistrée.',
      },
    ],
    requirements: [
      { question: 'Que doit-on avoir compris à la fin ?', kind: 'text', required: true },
      { question: 'Logo et couleurs', kind: 'file', required: false },
    ],
    tags: ['vidéo explicative', 'animation', 'motion design', 'ONG'],
    scene: 'clapper',
    publishedDaysAgo: 215,
    reviews: [
      {
        by: 'arnaud-zinsou',
        rating: 5,
        text: 'Notre mutuelle passe la vidéo dans toutes les agences.',
        daysAgo: 28,
      },
      {
        by: 'issa-garba',
        rating: 5,
        text: 'Personnages avec de vraies tenues sahéliennes, ça change.',
        daysAgo: 73,
      },
      {
        by: 'marc-lefebvre',
        rating: 4,
        text: 'Excellente pédagogie. Prévoir un peu de marge sur le planning.',
        daysAgo: 122,
      },
    ],
  },
  {
    slug: 'logo-anime-intro',
    seller: 'edwige-amoussou',
    category: 'animation-motion',
    title: 'Animation de votre logo pour intro vidéo et écran',
    description: text`
      Cinq secondes qui donnent un air soigné à toutes vos vidéos. J’anime ce que votre logo raconte déjà :
      pas d’explosion ni de paillettes, sauf si c’est votre genre.`,
    packages: [
      {
        name: 'Simple',
        summary: 'Cinq secondes, une version.',
        price: 15000,
        days: 3,
        revisions: 2,
        includes: ['Full HD', 'Fond transparent'],
      },
      {
        name: 'Avec son',
        summary: 'Deux versions et habillage sonore.',
        price: 30000,
        days: 5,
        revisions: 3,
        includes: ['4K', '2 versions', 'Son original', 'Format vertical'],
      },
    ],
    extras: [],
    faq: [
      { question: 'Mon logo est seulement en JPG', answer: 'Je peux le redessiner pour 5 000 F.' },
    ],
    requirements: [{ question: 'Votre logo, si possible vectoriel', kind: 'file', required: true }],
    tags: ['logo animé', 'intro', 'motion design'],
    scene: 'logo',
    publishedDaysAgo: 70,
    reviews: [
      { by: 'romeo-gbaguidi', rating: 5, text: 'Sobre et élégant, comme demandé.', daysAgo: 18 },
      {
        by: 'pape-seck',
        rating: 4,
        text: 'Joli, j’ai préféré la version sans le son.',
        daysAgo: 45,
      },
    ],
  },
  {
    slug: 'photos-produits-fond-blanc',
    seller: 'ousmane-fall',
    category: 'photographie',
    title: 'Photos de vos produits, sur fond blanc ou en situation',
    description: text`
      Envoyez vos produits par Dakar Dem Dikk ou par un voyageur, je les photographie dans mon studio de
      Saint-Louis et je vous les renvoie. Bijoux, paniers, cosmétiques, vêtements, nourriture.

      Fond blanc pour les catalogues, ou mise en scène avec bois, sable, tissus. Retouche comprise : poussière,
      reflets, couleurs fidèles.`,
    en: {
      title: 'Product photos on white or in a setting',
      description: text`
        Send your products by coach or with a traveller; I photograph them in my Saint-Louis studio
        and send them back. Jewellery, baskets, cosmetics, clothes, food. White background or a scene
        with wood, sand and cloth. Retouching included, faithful colours.`,
    },
    packages: [
      {
        name: '10 photos',
        summary: 'Fond blanc.',
        price: 20000,
        days: 5,
        revisions: 1,
        includes: ['10 photos', 'Retouche', 'Format web'],
      },
      {
        name: '25 photos',
        summary: 'Fond blanc et mise en scène.',
        price: 45000,
        days: 8,
        revisions: 2,
        includes: ['20 fond blanc', '5 mises en scène', 'Haute définition'],
      },
      {
        name: 'Collection',
        summary: 'Soixante photos, mannequin une demi-journée.',
        price: 130000,
        days: 15,
        revisions: 2,
        includes: ['60 photos', 'Mannequin', 'Haute définition'],
      },
    ],
    extras: [{ title: 'Vidéo à 360° d’un produit', price: 6000, days: 1 }],
    faq: [
      {
        question: 'Qui paie le transport ?',
        answer: 'Vous, aller et retour. Comptez 2 000 à 4 000 F depuis Dakar.',
      },
    ],
    requirements: [
      { question: 'Quels produits, combien, quelle taille ?', kind: 'text', required: true },
    ],
    tags: ['photo produit', 'fond blanc', 'e-commerce', 'photographie'],
    scene: 'camera',
    publishedDaysAgo: 290,
    reviews: [
      {
        by: 'ndeye-gueye',
        rating: 5,
        text: 'Mes paniers en paille n’ont jamais été aussi beaux.',
        daysAgo: 16,
      },
      {
        by: 'binta-dieng',
        rating: 5,
        text: 'Couleurs exactes, mes clientes ne sont plus déçues.',
        daysAgo: 58,
      },
      {
        by: 'therese-mendy',
        rating: 4,
        text: 'Superbes photos. Le colis de retour a pris du temps.',
        daysAgo: 91,
      },
    ],
  },
  {
    slug: 'prise-de-vue-drone-chantier',
    seller: 'ousmane-fall',
    category: 'drone',
    title: 'Prise de vue par drone : terrain, chantier, hôtel, événement',
    description: text`
      Télépilote agréé. Je m’occupe de la demande d’autorisation, comptez dix jours. Photos et vidéos 4K,
      suivi de chantier depuis les mêmes points chaque mois pour comparer.

      Zones : Saint-Louis, Louga, Richard-Toll, Dakar (supplément). Je ne vole ni au-dessus des foules ni près
      des zones militaires.`,
    packages: [
      {
        name: 'Photos',
        summary: 'Quinze photos d’un site.',
        price: 60000,
        days: 14,
        revisions: 1,
        includes: ['15 photos', 'Autorisation', 'Retouche'],
      },
      {
        name: 'Photos et vidéo',
        summary: 'Avec un film de deux minutes.',
        price: 110000,
        days: 18,
        revisions: 2,
        includes: ['20 photos', 'Vidéo 2 min 4K', 'Autorisation'],
      },
      {
        name: 'Suivi de chantier',
        summary: 'Trois passages, mêmes points de vue.',
        price: 210000,
        days: 90,
        revisions: 1,
        includes: ['3 passages', 'Comparatif', 'Vidéo finale'],
      },
    ],
    extras: [{ title: 'Déplacement à Dakar', price: 40000, days: 0 }],
    faq: [
      { question: 'Et s’il y a du vent ?', answer: 'On reporte, sans frais. La sécurité d’abord.' },
    ],
    requirements: [
      { question: 'Position GPS ou repère du site', kind: 'text', required: true },
      { question: 'Dates possibles', kind: 'text', required: true },
    ],
    tags: ['drone', 'chantier', 'vidéo aérienne', 'immobilier'],
    scene: 'drone',
    publishedDaysAgo: 185,
    reviews: [
      {
        by: 'mamadou-ba',
        rating: 5,
        text: 'Suivi de mon immeuble depuis l’étranger, je vois chaque étage monter.',
        daysAgo: 39,
      },
      {
        by: 'pape-seck',
        rating: 4,
        text: 'Belles images, autorisation un peu longue.',
        daysAgo: 84,
      },
    ],
  },
  {
    slug: 'retouche-photos-portrait-produit',
    seller: 'ousmane-fall',
    category: 'photographie',
    title: 'Retouche de photos : portraits, produits, vieilles photos abîmées',
    description: text`
      Je retouche sans effacer les gens. La peau garde sa couleur, les rides gardent leur histoire. Pour les
      vieilles photos, je répare les déchirures, les taches et les couleurs passées.`,
    packages: [
      {
        name: '5 photos',
        summary: 'Retouche soignée.',
        price: 7500,
        days: 2,
        revisions: 1,
        includes: ['5 photos', 'Haute définition'],
      },
      {
        name: '20 photos',
        summary: 'Série homogène.',
        price: 25000,
        days: 4,
        revisions: 2,
        includes: ['20 photos', 'Couleurs harmonisées'],
      },
      {
        name: 'Restauration',
        summary: 'Une photo ancienne très abîmée.',
        price: 12000,
        days: 4,
        revisions: 2,
        includes: ['1 photo', 'Noir et blanc ou colorisée'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'Pouvez-vous éclaircir la peau ?',
        answer: 'Non. Je corrige la lumière, pas les gens.',
      },
    ],
    requirements: [{ question: 'Les photos en taille d’origine', kind: 'file', required: true }],
    tags: ['retouche', 'photo', 'restauration', 'portrait'],
    scene: 'camera',
    publishedDaysAgo: 100,
    reviews: [
      {
        by: 'boubacar-toure',
        rating: 5,
        text: 'La seule photo de mes parents, réparée. Merci mon frère.',
        daysAgo: 26,
        reply: 'C’était un beau visage à retrouver. Merci de votre confiance.',
      },
      {
        by: 'carine-ouattara',
        rating: 5,
        text: 'Naturel, enfin quelqu’un qui ne blanchit pas les photos !',
        daysAgo: 55,
      },
      { by: 'lamine-badji', rating: 4, text: 'Bon travail, rapide.', daysAgo: 86 },
    ],
  },
]
