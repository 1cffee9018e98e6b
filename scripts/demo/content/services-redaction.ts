import { text } from './text'
import type { ServiceContent } from './types'

export const redaction: ServiceContent[] = [
  {
    slug: 'article-blog-seo-documente',
    seller: 'nadege-tchamba',
    category: 'articles-web',
    title: 'Article de blog documenté, écrit par une ancienne journaliste',
    description: text`
      Je lis, j’appelle parfois quelqu’un, puis j’écris. Vos lecteurs apprennent quelque chose et Google
      le voit. Sujets de prédilection : économie, agriculture, immobilier, santé publique, éducation.

      Chaque article arrive avec un titre, un chapeau, des intertitres, une description pour Google et
      la liste de mes sources. Pas de texte fabriqué à la chaîne : deux articles par semaine au maximum
      pour un même client.`,
    en: {
      title: 'Researched blog article by a former journalist',
      description: text`
        I read, sometimes I call someone, then I write. Economy, farming, property, public health,
        education. Each piece comes with a title, standfirst, subheads, a description for Google and
        my list of sources. Two articles a week at most for one client.`,
    },
    packages: [
      {
        name: '600 mots',
        summary: 'Un sujet simple.',
        price: 12000,
        days: 3,
        revisions: 1,
        includes: ['600 mots', 'Description Google'],
      },
      {
        name: '1 200 mots',
        summary: 'Un vrai dossier, sources à l’appui.',
        price: 25000,
        days: 5,
        revisions: 2,
        includes: ['1 200 mots', 'Sources', '5 idées de titres'],
      },
      {
        name: 'Quatre articles',
        summary: 'Un mois de blog.',
        price: 80000,
        days: 25,
        revisions: 2,
        includes: ['4 × 1 000 mots', 'Plan éditorial', 'Liens internes'],
      },
    ],
    extras: [
      { title: 'Interview d’un expert', price: 15000, days: 3 },
      { title: 'Mise en ligne sur WordPress', price: 4000, days: 0 },
    ],
    faq: [
      {
        question: 'Utilisez-vous une intelligence artificielle ?',
        answer: 'Pour transcrire mes entretiens, oui. Pour écrire à ma place, non.',
      },
    ],
    requirements: [
      { question: 'Le sujet et le lecteur visé', kind: 'text', required: true },
      {
        question: 'Le ton',
        kind: 'choice',
        required: true,
        options: ['Sérieux', 'Chaleureux', 'Technique'],
      },
    ],
    tags: ['article', 'blog', 'rédaction', 'SEO'],
    scene: 'pen',
    publishedDaysAgo: 340,
    reviews: [
      {
        by: 'etienne-nana',
        rating: 5,
        text: 'Elle a appelé deux producteurs de cacao pour vérifier un chiffre. Du jamais vu à ce prix.',
        daysAgo: 14,
      },
      { by: 'joel-essomba', rating: 5, text: 'Plume claire, livraison à l’heure.', daysAgo: 49 },
      {
        by: 'marc-lefebvre',
        rating: 4,
        text: 'Très bon fond, introduction un peu longue, corrigée.',
        daysAgo: 82,
      },
      {
        by: 'gerard-ahoussou',
        rating: 5,
        text: 'Notre article sur l’anacarde est premier sur Google CI.',
        daysAgo: 119,
      },
    ],
  },
  {
    slug: 'fiches-produits-boutique',
    seller: 'nadege-tchamba',
    category: 'articles-web',
    title: 'Fiches produits qui donnent envie et évitent les questions',
    description: text`
      Dimensions, matière, entretien, pour qui, pour quelle occasion : si tout est écrit, vous recevez
      moins de messages et plus de commandes. J’écris par lots, dans un tableau prêt à importer.`,
    packages: [
      {
        name: '10 fiches',
        summary: '80 à 120 mots chacune.',
        price: 15000,
        days: 3,
        revisions: 1,
        includes: ['10 fiches', 'Tableau à importer'],
      },
      {
        name: '40 fiches',
        summary: 'Avec mots-clés et titres optimisés.',
        price: 50000,
        days: 9,
        revisions: 2,
        includes: ['40 fiches', 'Mots-clés', 'Tableau à importer'],
      },
    ],
    extras: [{ title: 'Version anglaise (10 fiches)', price: 12000, days: 2 }],
    faq: [
      {
        question: 'Que dois-je fournir ?',
        answer: 'Les photos et ce que vous savez du produit, même en vocal.',
      },
    ],
    requirements: [{ question: 'Liste des produits et photos', kind: 'file', required: true }],
    tags: ['fiche produit', 'e-commerce', 'rédaction'],
    scene: 'document',
    publishedDaysAgo: 75,
    reviews: [
      {
        by: 'adjoua-nguessan',
        rating: 5,
        text: 'Moins de « c’est combien ? » dans mes messages. Ça vaut de l’or.',
        daysAgo: 30,
      },
      { by: 'brenda-fotso', rating: 4, text: 'Bon travail, deux fiches à reprendre.', daysAgo: 54 },
    ],
  },
  {
    slug: 'traduction-francais-anglais',
    seller: 'ibrahim-maiga',
    category: 'traduction',
    title: 'Traduction français – anglais de rapports, sites et contrats',
    description: text`
      Rapports d’ONG, appels d’offres, sites, contrats commerciaux. Je traduis, je relis le lendemain à
      tête reposée, et un collègue anglophone relit à son tour pour la formule complète.

      Je respecte votre mise en page (Word, PowerPoint, PDF modifiable). Confidentialité écrite si vous
      le souhaitez. Pour un usage devant un tribunal, il faut un traducteur assermenté dans votre pays :
      je vous le dis d’avance.`,
    en: {
      title: 'French – English translation of reports, sites and contracts',
      description: text`
        NGO reports, tenders, websites, commercial contracts. I translate, reread the next day with a
        fresh mind, and an English-speaking colleague rereads too in the full package. Your layout is
        kept. Court use requires a sworn translator of your country: I say so in advance.`,
    },
    packages: [
      {
        name: '1 000 mots',
        summary: 'Texte courant.',
        price: 14000,
        days: 2,
        revisions: 1,
        includes: ['1 000 mots', 'Mise en page conservée'],
      },
      {
        name: '5 000 mots',
        summary: 'Rapport ou site, relu par un natif.',
        price: 62000,
        days: 6,
        revisions: 2,
        includes: ['5 000 mots', 'Relecture native', 'Glossaire'],
      },
      {
        name: '15 000 mots',
        summary: 'Gros document.',
        price: 170000,
        days: 15,
        revisions: 2,
        includes: ['15 000 mots', 'Relecture native', 'Glossaire', 'Livraisons par chapitre'],
      },
    ],
    extras: [{ title: 'Livraison en 24 h (1 000 mots)', price: 7000, days: -1 }],
    faq: [
      {
        question: 'Traduisez-vous des diplômes ?',
        answer: 'Oui, traduction libre. Vérifiez si l’on vous demande une traduction assermentée.',
      },
      {
        question: 'Dans les deux sens ?',
        answer: 'Oui, français vers anglais et anglais vers français.',
      },
    ],
    requirements: [
      { question: 'Le document', kind: 'file', required: true },
      {
        question: 'Dans quel sens ?',
        kind: 'choice',
        required: true,
        options: ['Français vers anglais', 'Anglais vers français'],
      },
    ],
    tags: ['traduction', 'anglais', 'français', 'rapport'],
    scene: 'speech',
    publishedDaysAgo: 440,
    reviews: [
      {
        by: 'issa-garba',
        rating: 5,
        text: 'Rapport de 60 pages rendu en six jours, mise en page intacte.',
        daysAgo: 12,
      },
      {
        by: 'marc-lefebvre',
        rating: 5,
        text: 'Précis et honnête : il a signalé deux incohérences dans notre texte source.',
        daysAgo: 43,
      },
      {
        by: 'alpha-bah',
        rating: 5,
        text: 'Contrat traduit proprement, terminologie juste.',
        daysAgo: 74,
      },
      {
        by: 'zeinabou-moussa',
        rating: 4,
        text: 'Très bien. Répond surtout le matin.',
        daysAgo: 108,
      },
      {
        by: 'mamadou-ba',
        rating: 5,
        text: 'Je passe par lui pour tous nos appels d’offres.',
        daysAgo: 150,
      },
    ],
  },
  {
    slug: 'traduction-haoussa-zarma-sensibilisation',
    seller: 'ibrahim-maiga',
    category: 'traduction',
    title: 'Messages de sensibilisation traduits en haoussa et en zarma',
    description: text`
      Affiches, spots radio, SMS, scripts d’enquête. Je traduis pour être compris au marché de Katako, pas
      à l’université. Sur demande, je fais tester le message auprès de cinq personnes et je vous rapporte
      ce qu’elles ont compris.`,
    packages: [
      {
        name: 'Message court',
        summary: 'Jusqu’à 300 mots, une langue.',
        price: 10000,
        days: 2,
        revisions: 1,
        includes: ['300 mots', '1 langue'],
      },
      {
        name: 'Deux langues et test',
        summary: 'Haoussa et zarma, compris vérifié.',
        price: 35000,
        days: 5,
        revisions: 2,
        includes: ['300 mots', '2 langues', 'Test de compréhension'],
      },
    ],
    extras: [{ title: 'Enregistrement vocal', price: 12000, days: 2 }],
    faq: [
      { question: 'En alphabet latin ou ajami ?', answer: 'Les deux sont possibles, précisez-le.' },
    ],
    requirements: [{ question: 'Le texte et le public visé', kind: 'text', required: true }],
    tags: ['haoussa', 'zarma', 'traduction', 'ONG'],
    scene: 'speech',
    publishedDaysAgo: 160,
    reviews: [
      {
        by: 'issa-garba',
        rating: 5,
        text: 'Le test auprès des gens a tout changé : un mot voulait dire autre chose à Tillabéri.',
        daysAgo: 46,
      },
      { by: 'zeinabou-moussa', rating: 5, text: 'Haoussa naturel, celui de Zinder.', daysAgo: 89 },
    ],
  },
  {
    slug: 'cv-lettre-motivation-recruteuse',
    seller: 'mariam-cisse',
    category: 'cv-lettres',
    title: 'CV et lettre de motivation par une ancienne recruteuse',
    description: text`
      J’ai trié des CV pendant huit ans. Je sais qu’on les lit en vingt secondes, souvent imprimés en noir
      et blanc. Je vous appelle une demi-heure, je cherche ce que vous avez vraiment fait, et je l’écris
      avec des chiffres.

      Je n’invente ni diplôme ni expérience. Vous seriez surpris de ce que vous oubliez de dire.`,
    en: {
      title: 'CV and cover letter by a former recruiter',
      description: text`
        I sorted CVs for eight years: they are read in twenty seconds, often printed in black and
        white. I call you for half an hour, look for what you really did and write it with figures.
        I make up neither degrees nor experience.`,
    },
    packages: [
      {
        name: 'CV',
        summary: 'Une page, prête à envoyer.',
        price: 7500,
        days: 2,
        revisions: 2,
        includes: ['CV d’une page', 'Word et PDF'],
      },
      {
        name: 'CV et lettre',
        summary: 'Avec entretien téléphonique.',
        price: 15000,
        days: 3,
        revisions: 2,
        includes: ['CV', 'Lettre pour une offre', 'Entretien 30 min'],
      },
      {
        name: 'Dossier complet',
        summary: 'CV, deux lettres, LinkedIn, préparation.',
        price: 35000,
        days: 6,
        revisions: 3,
        includes: ['CV', '2 lettres', 'Profil LinkedIn', 'Simulation d’entretien 45 min'],
      },
    ],
    extras: [{ title: 'CV en anglais', price: 6000, days: 2 }],
    faq: [
      {
        question: 'Je n’ai jamais travaillé',
        answer: 'Stages, associations, petits commerces : ça compte. On trouvera.',
      },
      {
        question: 'Combien de temps l’appel ?',
        answer: 'Trente minutes, par WhatsApp, le soir si vous préférez.',
      },
    ],
    requirements: [
      { question: 'Votre ancien CV ou la liste de vos expériences', kind: 'text', required: true },
      { question: 'L’offre visée', kind: 'text', required: false },
    ],
    tags: ['CV', 'lettre de motivation', 'emploi', 'LinkedIn'],
    scene: 'document',
    publishedDaysAgo: 430,
    reviews: [
      {
        by: 'franck-yao',
        rating: 5,
        text: 'Trois entretiens en deux semaines alors que rien depuis janvier.',
        daysAgo: 7,
      },
      {
        by: 'carine-ouattara',
        rating: 5,
        text: 'Elle m’a fait réaliser que j’avais géré une équipe de six personnes !',
        daysAgo: 29,
      },
      { by: 'souleymane-kone', rating: 5, text: 'Prix correct et résultat propre.', daysAgo: 53 },
      {
        by: 'lamine-badji',
        rating: 4,
        text: 'Bon CV. Rendez-vous téléphonique déplacé une fois.',
        daysAgo: 81,
      },
      {
        by: 'afi-tetteh',
        rating: 5,
        text: 'J’ai eu le poste. Merci Mariam, vraiment.',
        daysAgo: 112,
        reply: 'Félicitations Afi ! C’est vous qui l’avez eu, pas moi.',
      },
      { by: 'didier-sanou', rating: 4, text: 'Très utile pour un débutant.', daysAgo: 148 },
    ],
  },
  {
    slug: 'dossier-bourse-campus-france',
    seller: 'mariam-cisse',
    category: 'cv-lettres',
    title: 'Relecture de votre dossier de bourse ou Campus France',
    description: text`
      Lettre de projet, CV académique, réponses aux questions : je corrige, je questionne, je vous pousse à
      être précis. C’est votre dossier et votre voix, je ne l’écris pas à votre place : les commissions le
      voient tout de suite.`,
    packages: [
      {
        name: 'Une lettre',
        summary: 'Relecture commentée.',
        price: 10000,
        days: 3,
        revisions: 2,
        includes: ['Commentaires ligne à ligne', 'Deux passages'],
      },
      {
        name: 'Dossier entier',
        summary: 'Toutes les pièces et un appel.',
        price: 28000,
        days: 6,
        revisions: 3,
        includes: ['Lettre, CV, réponses', 'Appel de 45 min', 'Simulation d’entretien'],
      },
    ],
    extras: [],
    faq: [{ question: 'Garantissez-vous l’admission ?', answer: 'Non, personne ne le peut.' }],
    requirements: [
      { question: 'Vos brouillons et la formation visée', kind: 'file', required: true },
    ],
    tags: ['bourse', 'Campus France', 'études', 'lettre'],
    scene: 'cap',
    publishedDaysAgo: 105,
    reviews: [
      {
        by: 'maimouna-keita',
        rating: 5,
        text: 'Admise à Lille ! La simulation d’entretien était plus dure que le vrai.',
        daysAgo: 37,
      },
      { by: 'hadja-sylla', rating: 4, text: 'Exigeante mais juste.', daysAgo: 71 },
    ],
  },
  {
    slug: 'correction-memoire-rapport-stage',
    seller: 'mariam-cisse',
    category: 'relecture-transcription',
    title: 'Correction de mémoire, thèse ou rapport de stage',
    description: text`
      Orthographe, grammaire, phrases trop longues, notes de bas de page, sommaire automatique. Les
      modifications sont visibles dans Word, vous acceptez ou non. Je ne rédige pas le mémoire : je le rends
      lisible.`,
    packages: [
      {
        name: '30 pages',
        summary: 'Rapport de stage.',
        price: 15000,
        days: 4,
        revisions: 1,
        includes: ['Correction visible', 'Sommaire'],
      },
      {
        name: '80 pages',
        summary: 'Mémoire de master.',
        price: 38000,
        days: 8,
        revisions: 1,
        includes: ['Correction visible', 'Bibliographie harmonisée', 'Sommaire'],
      },
      {
        name: '200 pages',
        summary: 'Thèse.',
        price: 90000,
        days: 18,
        revisions: 2,
        includes: ['Correction visible', 'Bibliographie', 'Deux passages'],
      },
    ],
    extras: [{ title: 'Livraison en 48 h (30 pages)', price: 8000, days: -2 }],
    faq: [
      {
        question: 'Acceptez-vous un fichier PDF ?',
        answer: 'Je préfère Word. Depuis un PDF je facture la conversion 3 000 F.',
      },
    ],
    requirements: [
      { question: 'Le document Word', kind: 'file', required: true },
      { question: 'Les consignes de votre école', kind: 'file', required: false },
    ],
    tags: ['correction', 'mémoire', 'thèse', 'rapport de stage'],
    scene: 'pen',
    publishedDaysAgo: 255,
    reviews: [
      {
        by: 'oumou-sangho',
        rating: 5,
        text: 'Mention bien. Le jury a félicité la rédaction.',
        daysAgo: 41,
      },
      {
        by: 'yves-compaore',
        rating: 5,
        text: 'Rapide malgré mes 40 pages en retard.',
        daysAgo: 76,
      },
      {
        by: 'abdoulaye-diarra',
        rating: 4,
        text: 'Correction sérieuse, quelques coquilles restantes dans les annexes.',
        daysAgo: 109,
      },
    ],
  },
  {
    slug: 'transcription-entretiens-audio',
    seller: 'clarisse-konan',
    category: 'relecture-transcription',
    title: 'Transcription d’entretiens et de réunions en français',
    description: text`
      J’écoute, je tape, je réécoute. Mot à mot pour les chercheurs, ou texte nettoyé pour les comptes
      rendus. Accents d’Abidjan, de Dakar ou de Niamey : j’ai l’oreille. Les passages inaudibles sont marqués
      avec l’heure exacte.`,
    packages: [
      {
        name: '30 minutes',
        summary: 'Un entretien.',
        price: 6000,
        days: 2,
        revisions: 1,
        includes: ['Texte nettoyé', 'Repères de temps'],
      },
      {
        name: '2 heures',
        summary: 'Plusieurs voix identifiées.',
        price: 22000,
        days: 4,
        revisions: 1,
        includes: ['Mot à mot ou nettoyé', 'Locuteurs identifiés'],
      },
      {
        name: '10 heures',
        summary: 'Terrain de recherche.',
        price: 98000,
        days: 15,
        revisions: 1,
        includes: ['Mot à mot', 'Locuteurs', 'Livraison au fur et à mesure'],
      },
    ],
    extras: [{ title: 'Résumé d’une page', price: 3000, days: 0 }],
    faq: [
      {
        question: 'Et la confidentialité ?',
        answer: 'Je signe un engagement et j’efface les fichiers trente jours après.',
      },
    ],
    requirements: [{ question: 'Les fichiers audio ou un lien', kind: 'file', required: true }],
    tags: ['transcription', 'entretien', 'audio', 'réunion'],
    scene: 'headphones',
    publishedDaysAgo: 165,
    reviews: [
      {
        by: 'abdoulaye-diarra',
        rating: 5,
        text: '11 entretiens de terrain, impeccables.',
        daysAgo: 33,
      },
      {
        by: 'maimouna-keita',
        rating: 5,
        text: 'Elle a même reconnu les noms de villages.',
        daysAgo: 67,
      },
      {
        by: 'estelle-mba',
        rating: 4,
        text: 'Fidèle. Un passage à deux voix mal attribué, corrigé.',
        daysAgo: 101,
      },
    ],
  },
]
