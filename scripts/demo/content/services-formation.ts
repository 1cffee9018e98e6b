import { text } from './text'
import type { ServiceContent } from './types'

export const formation: ServiceContent[] = [
  {
    slug: 'cours-anglais-conversation',
    seller: 'grace-attoh',
    category: 'langues',
    title: 'Cours d’anglais par la conversation, débutants bienvenus',
    description: text`
      On parle dès la première minute. Marché, douane, réunion Zoom, appel d’un client du Ghana : je joue
      l’autre personne, vous vous débrouillez, puis on corrige trois choses, pas trente.

      Cours par WhatsApp ou Google Meet, image ou son seulement si la connexion est faible. Après chaque séance,
      un vocal de deux minutes avec les mots du jour.`,
    en: {
      title: 'English through conversation, beginners welcome',
      description: text`
        We speak from the first minute. Market, customs, a Zoom meeting, a call from a Ghanaian client: I
        play the other person, you manage, then we correct three things, not thirty. WhatsApp or Google
        Meet, sound only if the network is weak, and a voice note with the day’s words afterwards.`,
    },
    packages: [
      {
        name: 'Séance d’essai',
        summary: 'Quarante-cinq minutes et un avis sur votre niveau.',
        price: 4000,
        days: 3,
        revisions: 0,
        includes: ['45 min', 'Bilan de niveau'],
      },
      {
        name: '8 séances',
        summary: 'Deux par semaine pendant un mois.',
        price: 36000,
        days: 30,
        revisions: 0,
        includes: ['8 × 45 min', 'Vocaux de révision'],
      },
      {
        name: '24 séances',
        summary: 'Trois mois pour parler vraiment.',
        price: 96000,
        days: 90,
        revisions: 0,
        includes: ['24 × 45 min', 'Vocaux', 'Test final'],
      },
    ],
    extras: [{ title: 'Préparation TOEFL (4 séances)', price: 24000, days: 14 }],
    faq: [
      { question: 'Je ne sais dire que « hello »', answer: 'Parfait, on commence par là.' },
      {
        question: 'Peut-on être deux ?',
        answer: 'Oui, le prix est le même pour un couple ou deux collègues.',
      },
    ],
    requirements: [
      { question: 'Pourquoi voulez-vous parler anglais ?', kind: 'text', required: true },
      { question: 'Vos heures libres', kind: 'text', required: true },
    ],
    tags: ['anglais', 'cours', 'conversation', 'débutant'],
    scene: 'speech',
    publishedDaysAgo: 365,
    reviews: [
      {
        by: 'kossi-amegan',
        rating: 5,
        text: 'Je négocie maintenant seul à Accra. Mes fournisseurs rient moins.',
        daysAgo: 8,
        reply: 'They laugh with you now, Kossi!',
      },
      { by: 'arnaud-zinsou', rating: 5, text: 'Une heure passe comme dix minutes.', daysAgo: 35 },
      {
        by: 'franck-yao',
        rating: 5,
        text: 'Même avec ma connexion de Bouaké, on y arrive.',
        daysAgo: 69,
      },
      {
        by: 'prosper-lawson',
        rating: 4,
        text: 'Très bien. Il faut réviser entre deux, sinon ça se perd.',
        daysAgo: 107,
      },
      { by: 'joel-essomba', rating: 5, text: 'Grace est la patience même.', daysAgo: 141 },
    ],
  },
  {
    slug: 'anglais-affaires-equipes',
    seller: 'grace-attoh',
    category: 'langues',
    title: 'Anglais professionnel pour petites équipes',
    description: text`
      Réceptionnistes, commerciaux, infirmières : je construis les séances autour de vos vrais documents et de
      vos vrais appels. Groupe de trois à six personnes, bilan pour l’employeur, respect pour les apprenants.`,
    packages: [
      {
        name: '6 séances',
        summary: 'Groupe de 3 à 6.',
        price: 75000,
        days: 30,
        revisions: 0,
        includes: ['6 × 60 min', 'Fiches de métier'],
      },
      {
        name: '16 séances',
        summary: 'Deux mois, bilan individuel.',
        price: 180000,
        days: 60,
        revisions: 0,
        includes: ['16 × 60 min', 'Bilans individuels', 'Attestation'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'Les niveaux sont différents',
        answer: 'C’est toujours le cas. Je fais deux sous-groupes si l’écart est trop grand.',
      },
    ],
    requirements: [
      { question: 'Métier, nombre de personnes, horaires', kind: 'text', required: true },
    ],
    tags: ['anglais', 'entreprise', 'groupe', 'formation'],
    scene: 'cap',
    publishedDaysAgo: 88,
    reviews: [
      {
        by: 'estelle-mba',
        rating: 5,
        text: 'Nos réceptionnistes n’évitent plus les clients anglophones.',
        daysAgo: 31,
      },
      {
        by: 'afi-tetteh',
        rating: 4,
        text: 'Bonne méthode, horaires parfois difficiles à tenir de notre côté.',
        daysAgo: 64,
      },
    ],
  },
  {
    slug: 'formation-excel-visio',
    seller: 'jb-sawadogo',
    category: 'bureautique-donnees',
    title: 'Formation Excel en visio sur vos propres fichiers',
    description: text`
      On n’apprend pas Excel sur les ventes d’une société imaginaire. Envoyez-moi un fichier qui vous fait
      souffrir : chaque séance le rend plus simple, et vous repartez avec le fichier réparé et la méthode.

      RECHERCHEX, tableaux croisés, Power Query, mise en forme, protection. Je vais à votre vitesse.`,
    en: {
      title: 'Excel training over video on your own files',
      description: text`
        Send me a file that makes you suffer: each session makes it simpler, and you leave with the file
        repaired and the method. XLOOKUP, pivot tables, Power Query, formatting, protection.`,
    },
    packages: [
      {
        name: 'Une séance',
        summary: 'Une heure sur un problème.',
        price: 8000,
        days: 4,
        revisions: 0,
        includes: ['1 h', 'Enregistrement', 'Fichier corrigé'],
      },
      {
        name: '5 séances',
        summary: 'Les bases solides.',
        price: 35000,
        days: 21,
        revisions: 0,
        includes: ['5 × 1 h', 'Exercices', 'Fiche mémo'],
      },
      {
        name: '10 séances',
        summary: 'Jusqu’à Power Query.',
        price: 65000,
        days: 45,
        revisions: 0,
        includes: ['10 × 1 h', 'Exercices', 'Attestation'],
      },
    ],
    extras: [{ title: 'Questions par WhatsApp pendant un mois', price: 10000, days: 0 }],
    faq: [
      { question: 'J’ai Excel 2010', answer: 'Ça va, j’adapte. Power Query demande 2016 ou plus.' },
    ],
    requirements: [
      { question: 'Le fichier et ce que vous voulez savoir faire', kind: 'file', required: true },
    ],
    tags: ['Excel', 'formation', 'tableaux croisés', 'Power Query'],
    scene: 'chart',
    publishedDaysAgo: 325,
    reviews: [
      {
        by: 'solange-kabore',
        rating: 5,
        text: 'Deux jours de travail par mois ramenés à vingt minutes.',
        daysAgo: 14,
      },
      {
        by: 'yves-compaore',
        rating: 5,
        text: 'Il explique le pourquoi, pas seulement où cliquer.',
        daysAgo: 43,
      },
      { by: 'issa-garba', rating: 5, text: 'Enregistrement très utile pour revoir.', daysAgo: 77 },
      {
        by: 'didier-sanou',
        rating: 4,
        text: 'Bonne formation. Prévoyez un vrai ordinateur.',
        daysAgo: 113,
      },
    ],
  },
  {
    slug: 'tableau-bord-power-bi-kobo',
    seller: 'jb-sawadogo',
    category: 'bureautique-donnees',
    title: 'Tableau de bord Power BI relié à vos enquêtes KoboToolbox',
    description: text`
      Vos enquêteurs envoient, le tableau se met à jour. Je nettoie les variables, je fais les cartes, et je
      laisse un document qui explique chaque indicateur. Formation d’une heure comprise.`,
    packages: [
      {
        name: 'Une page',
        summary: 'Cinq indicateurs.',
        price: 60000,
        days: 6,
        revisions: 2,
        includes: ['1 page', 'Connexion Kobo', 'Formation 1 h'],
      },
      {
        name: 'Rapport complet',
        summary: 'Jusqu’à six pages avec cartes.',
        price: 150000,
        days: 14,
        revisions: 3,
        includes: ['6 pages', 'Cartes', 'Documentation', 'Formation 2 h'],
      },
    ],
    extras: [{ title: 'Nettoyage d’une base existante', price: 35000, days: 4 }],
    faq: [
      {
        question: 'Les licences ?',
        answer:
          'Power BI Desktop est gratuit. Pour partager en ligne, voyez avec votre organisation.',
      },
    ],
    requirements: [
      { question: 'Formulaire Kobo et indicateurs attendus', kind: 'file', required: true },
    ],
    tags: ['Power BI', 'KoboToolbox', 'tableau de bord', 'ONG'],
    scene: 'chart',
    publishedDaysAgo: 170,
    reviews: [
      {
        by: 'issa-garba',
        rating: 5,
        text: 'Le bailleur a demandé qui avait fait ce tableau.',
        daysAgo: 36,
      },
      {
        by: 'marc-lefebvre',
        rating: 5,
        text: 'Rigueur de statisticien, documentation exemplaire.',
        daysAgo: 88,
      },
    ],
  },
  {
    slug: 'soutien-maths-college-lycee',
    seller: 'jb-sawadogo',
    category: 'soutien-scolaire',
    title: 'Soutien en mathématiques de la 4e à la terminale',
    description: text`
      Votre enfant n’est pas « nul en maths », il lui manque souvent une marche de la 5e. Je la cherche, je la
      répare, puis on avance avec les exercices de sa classe. Programmes du Burkina, de Côte d’Ivoire et du
      Sénégal, annales du BEPC et du bac.`,
    packages: [
      {
        name: '4 séances',
        summary: 'Un mois, une fois par semaine.',
        price: 14000,
        days: 30,
        revisions: 0,
        includes: ['4 × 1 h', 'Bilan aux parents'],
      },
      {
        name: '12 séances',
        summary: 'Préparation d’examen.',
        price: 39000,
        days: 60,
        revisions: 0,
        includes: ['12 × 1 h', 'Annales corrigées', '2 examens blancs'],
      },
    ],
    extras: [],
    faq: [
      { question: 'Un téléphone suffit ?', answer: 'Oui, avec un cahier. Je partage un tableau.' },
    ],
    requirements: [{ question: 'Classe, pays, dernier bulletin', kind: 'text', required: true }],
    tags: ['mathématiques', 'soutien scolaire', 'BEPC', 'bac'],
    scene: 'cap',
    publishedDaysAgo: 220,
    reviews: [
      {
        by: 'solange-kabore',
        rating: 5,
        text: 'De 6 à 13 de moyenne en deux trimestres. Mon fils a même ri pendant un cours.',
        daysAgo: 23,
      },
      { by: 'abdoulaye-diarra', rating: 5, text: 'Ma fille a eu le bac D !', daysAgo: 95 },
      {
        by: 'souleymane-kone',
        rating: 4,
        text: 'Bon prof, créneaux du soir vite pris.',
        daysAgo: 129,
      },
    ],
  },
  {
    slug: 'preparer-entretien-embauche',
    seller: 'mariam-cisse',
    category: 'coaching',
    title: 'Préparation à l’entretien d’embauche avec simulation filmée',
    description: text`
      Je joue la recruteuse, sans sourire. Puis on regarde ensemble, on garde ce qui est bien, on change deux
      choses. « Parlez-moi de vous », le salaire, le trou de deux ans dans le CV : vous aurez des réponses
      vraies et courtes.`,
    packages: [
      {
        name: 'Une simulation',
        summary: 'Une heure et un compte rendu.',
        price: 12000,
        days: 3,
        revisions: 0,
        includes: ['1 h', 'Vidéo', 'Compte rendu'],
      },
      {
        name: 'Trois séances',
        summary: 'Discours, simulation, négociation.',
        price: 30000,
        days: 10,
        revisions: 0,
        includes: ['3 × 1 h', 'Vidéos', 'Fiche salaire du marché'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'J’ai l’entretien demain',
        answer: 'Écrivez-moi, je garde un créneau chaque soir.',
      },
    ],
    requirements: [{ question: 'L’offre et votre CV', kind: 'file', required: true }],
    tags: ['entretien', 'embauche', 'coaching', 'emploi'],
    scene: 'rocket',
    publishedDaysAgo: 65,
    reviews: [
      {
        by: 'lamine-badji',
        rating: 5,
        text: 'Elle m’a plus stressé que le vrai jury. J’ai eu le poste.',
        daysAgo: 19,
      },
      {
        by: 'chantal-bamba',
        rating: 5,
        text: 'J’ai osé demander 40 000 F de plus. Accordé.',
        daysAgo: 41,
      },
      { by: 'gerard-ahoussou', rating: 4, text: 'Direct et utile.', daysAgo: 58 },
    ],
  },
]
