import { text } from './text'
import type { ServiceContent } from './types'

export const audio: ServiceContent[] = [
  {
    slug: 'voix-off-feminine-publicite',
    seller: 'bintou-camara',
    category: 'voix-off',
    title: 'Voix off féminine française pour publicité, standard ou formation',
    description: text`
      Une voix posée, souriante, avec un français que l’on comprend de Dakar à Kinshasa. Spots radio, vidéos
      d’entreprise, messages d’attente, modules de formation, livres audio.

      Cabine isolée, micro à large membrane, fichiers propres sans souffle. Deux intonations au choix pour
      les textes courts. Je signale toujours une phrase qui accroche à l’oral.`,
    en: {
      title: 'Female French voice-over for adverts, phone lines and courses',
      description: text`
        A calm, smiling voice in a French understood from Dakar to Kinshasa. Radio spots, corporate
        videos, on-hold messages, courses, audio books. Isolated booth, clean files, two deliveries to
        choose from for short texts.`,
    },
    packages: [
      {
        name: 'Jusqu’à 150 mots',
        summary: 'Une minute environ.',
        price: 25,
        days: 2,
        revisions: 2,
        includes: ['WAV et MP3', '2 intonations'],
      },
      {
        name: 'Jusqu’à 600 mots',
        summary: 'Vidéo d’entreprise ou module.',
        price: 60,
        days: 3,
        revisions: 2,
        includes: ['WAV et MP3', 'Découpage par séquence'],
      },
      {
        name: 'Serveur vocal',
        summary: 'Jusqu’à trente messages.',
        price: 110,
        days: 5,
        revisions: 3,
        includes: ['30 fichiers nommés', 'Formats téléphonie'],
      },
    ],
    extras: [
      { title: 'Droits de diffusion radio et télé, un an', price: 40, days: 0 },
      { title: 'Version soussou ou poular', price: 30, days: 2 },
    ],
    faq: [
      {
        question: 'Pouvez-vous envoyer un essai ?',
        answer: 'Oui, les deux premières phrases gratuitement.',
      },
      {
        question: 'Et si je change le texte après ?',
        answer: 'Moins de 10 % du texte : offert. Au-delà, je compte au mot.',
      },
    ],
    requirements: [
      { question: 'Le texte définitif', kind: 'text', required: true },
      {
        question: 'Le ton voulu',
        kind: 'choice',
        required: true,
        options: ['Chaleureux', 'Institutionnel', 'Dynamique', 'Conte'],
      },
      { question: 'Prononciation des noms propres', kind: 'text', required: false },
    ],
    tags: ['voix off', 'publicité', 'serveur vocal', 'narration'],
    scene: 'microphone',
    publishedDaysAgo: 315,
    reviews: [
      { by: 'alpha-bah', rating: 5, text: 'Notre standard fait enfin professionnel.', daysAgo: 10 },
      {
        by: 'marc-lefebvre',
        rating: 5,
        text: 'Diction parfaite, livraison en avance.',
        daysAgo: 44,
      },
      {
        by: 'hadja-sylla',
        rating: 5,
        text: 'Version soussou magnifique pour notre campagne.',
        daysAgo: 80,
      },
      {
        by: 'estelle-mba',
        rating: 4,
        text: 'Belle voix. Une reprise nécessaire sur un nom de ville.',
        daysAgo: 117,
      },
    ],
  },
  {
    slug: 'narration-livre-audio-conte',
    seller: 'bintou-camara',
    category: 'voix-off',
    title: 'Narration de contes et livres audio en français',
    description: text`
      Je raconte, je fais les voix, je laisse les silences. Pour les livres, je rends un chapitre d’essai avant
      de m’engager sur le reste. Fichiers aux normes des plateformes.`,
    packages: [
      {
        name: 'Un conte',
        summary: 'Jusqu’à 15 minutes.',
        price: 70,
        days: 6,
        revisions: 1,
        includes: ['15 min montées', 'MP3 et WAV'],
      },
      {
        name: 'Une heure',
        summary: 'Nouvelle ou court roman.',
        price: 220,
        days: 15,
        revisions: 1,
        includes: ['1 h montée', 'Chapitres séparés'],
      },
    ],
    extras: [{ title: 'Ambiance sonore discrète', price: 35, days: 3 }],
    faq: [
      {
        question: 'Lisez-vous des textes religieux ?',
        answer: 'Oui, avec respect et après lecture complète.',
      },
    ],
    requirements: [{ question: 'Le texte complet', kind: 'file', required: true }],
    tags: ['livre audio', 'conte', 'narration'],
    scene: 'headphones',
    publishedDaysAgo: 80,
    reviews: [
      {
        by: 'oumou-sangho',
        rating: 5,
        text: 'Mes élèves de Ségou réclament le conte chaque vendredi.',
        daysAgo: 21,
      },
      { by: 'aicha-sidibe', rating: 5, text: 'On entend presque le feu.', daysAgo: 52 },
    ],
  },
  {
    slug: 'instrumentale-afrobeat-amapiano',
    seller: 'junior-ekambi',
    category: 'composition-beats',
    title: 'Instrumentale afrobeat, amapiano ou makossa sur mesure',
    description: text`
      Envoie un vocal où tu fredonnes, une référence et ton tempo. Je compose autour de ta voix, pas
      l’inverse. Vraie basse, vraies guitares quand il en faut (mon oncle joue encore).

      Tu reçois les pistes séparées avec la formule complète. Exclusivité possible, contrat simple et écrit.`,
    en: {
      title: 'Custom afrobeat, amapiano or makossa instrumental',
      description: text`
        Send a voice note, a reference and your tempo. I compose around your voice, not the other way
        round. Real bass, real guitars when needed (my uncle still plays). Separate stems in the full
        package; exclusivity by a simple written contract.`,
    },
    packages: [
      {
        name: 'Licence simple',
        summary: 'Une instrumentale, non exclusive.',
        price: 20000,
        days: 5,
        revisions: 1,
        includes: ['MP3 et WAV', 'Jusqu’à 100 000 écoutes'],
      },
      {
        name: 'Sur mesure',
        summary: 'Composée pour toi, pistes séparées.',
        price: 50000,
        days: 8,
        revisions: 3,
        includes: ['WAV', 'Pistes séparées', 'Structure à ta voix'],
      },
      {
        name: 'Exclusive',
        summary: 'À toi seul, avec contrat.',
        price: 130000,
        days: 12,
        revisions: 4,
        includes: ['Exclusivité', 'Pistes séparées', 'Contrat', 'Mixage de la voix'],
      },
    ],
    extras: [{ title: 'Guitare enregistrée en studio', price: 15000, days: 3 }],
    faq: [
      {
        question: 'Est-ce que je peux la déposer à la BURIDA ou à la SONACAM ?',
        answer: 'Avec la licence exclusive, oui, on partage les droits d’auteur selon le contrat.',
      },
    ],
    requirements: [
      { question: 'Une référence et ton tempo', kind: 'text', required: true },
      { question: 'Un vocal de la mélodie', kind: 'file', required: false },
    ],
    tags: ['instrumentale', 'afrobeat', 'amapiano', 'beat'],
    scene: 'keys',
    publishedDaysAgo: 295,
    reviews: [
      {
        by: 'prosper-lawson',
        rating: 5,
        text: 'L’instru tourne en boucle au quartier, le son sort le mois prochain.',
        daysAgo: 13,
      },
      { by: 'joel-essomba', rating: 5, text: 'La guitare de l’oncle !!!', daysAgo: 46 },
      {
        by: 'franck-yao',
        rating: 4,
        text: 'Bonne énergie. J’ai demandé trois retouches sur le refrain.',
        daysAgo: 93,
      },
    ],
  },
  {
    slug: 'mixage-mastering-chanson',
    seller: 'junior-ekambi',
    category: 'mixage-mastering',
    title: 'Mixage et mastering de votre chanson, prête pour Spotify et la radio',
    description: text`
      Voix enregistrée dans une chambre, prise au téléphone, chœurs trop forts : je fais au mieux avec ce que
      tu as et je te dis si une piste doit être refaite. Écoute sur casque, enceinte de bar et téléphone avant
      livraison.`,
    packages: [
      {
        name: 'Mastering',
        summary: 'Une chanson déjà mixée.',
        price: 8000,
        days: 2,
        revisions: 1,
        includes: ['WAV 24 bits', 'MP3'],
      },
      {
        name: 'Mix et master',
        summary: 'Jusqu’à 24 pistes.',
        price: 25000,
        days: 4,
        revisions: 3,
        includes: ['24 pistes', 'Correction de justesse légère', 'Version instrumentale'],
      },
      {
        name: 'EP de cinq titres',
        summary: 'Son homogène.',
        price: 100000,
        days: 15,
        revisions: 3,
        includes: ['5 titres', 'Versions radio', 'Conseils de sortie'],
      },
    ],
    extras: [{ title: 'Correction de justesse approfondie', price: 7000, days: 1 }],
    faq: [
      {
        question: 'Quel format envoyer ?',
        answer: 'Des WAV qui commencent tous au même endroit. Je t’envoie un guide d’une page.',
      },
    ],
    requirements: [{ question: 'Lien vers les pistes', kind: 'text', required: true }],
    tags: ['mixage', 'mastering', 'chanson', 'studio'],
    scene: 'speaker',
    publishedDaysAgo: 225,
    reviews: [
      {
        by: 'prosper-lawson',
        rating: 5,
        text: 'Ça sonne aussi bien dans le taxi que sur mon casque.',
        daysAgo: 20,
      },
      {
        by: 'kossi-amegan',
        rating: 4,
        text: 'Très propre. Voix un peu devant à mon goût, ajusté.',
        daysAgo: 61,
      },
      {
        by: 'brenda-fotso',
        rating: 5,
        text: 'Il m’a fait refaire une prise et il avait raison.',
        daysAgo: 106,
      },
    ],
  },
  {
    slug: 'montage-podcast-habillage',
    seller: 'cheikh-ndiaye',
    category: 'podcasts-jingles',
    title: 'Montage de podcast avec nettoyage du son et habillage',
    description: text`
      Quinze ans de radio. J’enlève les « euh » de trop, le ventilateur, le muezzin quand il tombe mal, mais
      je garde la vie. Générique original à la kora ou à la guitare si vous voulez.

      Livré prêt à publier, avec le résumé et les chapitres.`,
    en: {
      title: 'Podcast editing with clean-up and sound branding',
      description: text`
        Fifteen years of radio. I remove the surplus “ums”, the fan and the traffic, and keep the life.
        Original kora or guitar theme if you like. Delivered ready to publish, with summary and
        chapters.`,
    },
    packages: [
      {
        name: 'Épisode de 30 min',
        summary: 'Montage et nettoyage.',
        price: 15000,
        days: 3,
        revisions: 1,
        includes: ['Nettoyage', 'Montage', 'MP3 aux normes'],
      },
      {
        name: 'Épisode de 60 min',
        summary: 'Avec habillage et chapitres.',
        price: 28000,
        days: 4,
        revisions: 2,
        includes: ['Nettoyage', 'Habillage', 'Chapitres et résumé'],
      },
      {
        name: 'Quatre épisodes',
        summary: 'Un mois, avec générique original.',
        price: 105000,
        days: 28,
        revisions: 2,
        includes: ['4 × 60 min', 'Générique original', 'Mise en ligne'],
      },
    ],
    extras: [{ title: 'Générique original (20 s)', price: 30000, days: 6 }],
    faq: [
      {
        question: 'J’enregistre au téléphone, c’est grave ?',
        answer:
          'Non. Approchez-vous, mettez-vous dans une pièce avec des tissus. Je vous envoie mes conseils.',
      },
    ],
    requirements: [{ question: 'Lien vers les enregistrements', kind: 'text', required: true }],
    tags: ['podcast', 'montage audio', 'habillage', 'radio'],
    scene: 'microphone',
    publishedDaysAgo: 245,
    reviews: [
      {
        by: 'ndeye-gueye',
        rating: 5,
        text: 'On dirait la radio nationale, en mieux.',
        daysAgo: 17,
      },
      {
        by: 'mamadou-ba',
        rating: 5,
        text: 'Fiable, chaque lundi à 8 h l’épisode est prêt.',
        daysAgo: 50,
      },
      { by: 'lamine-badji', rating: 4, text: 'Bon son. Résumé un peu court.', daysAgo: 94 },
    ],
  },
  {
    slug: 'jingle-radio-kora-sabar',
    seller: 'cheikh-ndiaye',
    category: 'podcasts-jingles',
    title: 'Jingle original avec kora, sabar ou guitare',
    description: text`
      Un air de dix secondes qu’on siffle sans s’en rendre compte. Je compose, j’enregistre de vrais musiciens
      de Thiès, je livre la version longue, la courte et l’attente téléphonique.`,
    packages: [
      {
        name: 'Jingle',
        summary: 'Dix secondes, deux musiciens.',
        price: 40000,
        days: 7,
        revisions: 2,
        includes: ['Version 10 s', 'Version 5 s'],
      },
      {
        name: 'Identité sonore',
        summary: 'Jingle, attente, notification.',
        price: 95000,
        days: 14,
        revisions: 3,
        includes: ['Jingle', 'Attente 2 min', 'Son de notification', 'Cession des droits'],
      },
    ],
    extras: [{ title: 'Voix chantée (slogan)', price: 20000, days: 3 }],
    faq: [
      {
        question: 'Les musiciens sont-ils payés ?',
        answer: 'Oui, c’est compris dans le prix, et déclarés.',
      },
    ],
    requirements: [
      { question: 'Votre nom, votre slogan, trois adjectifs', kind: 'text', required: true },
    ],
    tags: ['jingle', 'kora', 'radio', 'identité sonore'],
    scene: 'speaker',
    publishedDaysAgo: 40,
    reviews: [
      {
        by: 'pape-seck',
        rating: 5,
        text: 'Mes enfants chantent le jingle de ma boulangerie. Mission accomplie.',
        daysAgo: 12,
      },
    ],
  },
]
