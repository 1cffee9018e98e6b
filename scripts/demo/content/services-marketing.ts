import { text } from './text'
import type { ServiceContent } from './types'

export const marketing: ServiceContent[] = [
  {
    slug: 'gestion-page-facebook-instagram',
    seller: 'ines-adjovi',
    category: 'reseaux-sociaux',
    title: 'Je m’occupe de votre page Facebook et Instagram pendant un mois',
    description: text`
      Douze publications, les réponses aux commentaires, les messages transmis dans l’heure pendant la
      journée. J’écris comme on parle dans votre ville, pas comme une brochure.

      Avant de commencer je regarde trois mois de votre page et je vous dis ce qui marche déjà. À la
      fin, un bilan d’une page : ce qui a été vu, ce qui a fait venir du monde, ce qu’on arrête.

      Je ne vends pas d’abonnés. Si quelqu’un vous promet 10 000 fans en une semaine, ce sont des
      fantômes.`,
    en: {
      title: 'I run your Facebook and Instagram page for a month',
      description: text`
        Twelve posts, replies to comments, messages passed on within the hour during the day. I write
        the way people speak in your town. A review of your page before, a one-page report after. I
        do not sell followers: they are ghosts.`,
    },
    packages: [
      {
        name: 'Présence',
        summary: 'Huit publications dans le mois.',
        price: 45000,
        days: 30,
        revisions: 2,
        includes: ['8 publications', 'Visuels compris', 'Bilan'],
      },
      {
        name: 'Animation',
        summary: 'Douze publications et les réponses.',
        price: 80000,
        days: 30,
        revisions: 3,
        includes: [
          '12 publications',
          'Réponses aux commentaires',
          '4 stories par semaine',
          'Bilan',
        ],
      },
      {
        name: 'Animation et vidéo',
        summary: 'Avec quatre vidéos verticales montées.',
        price: 130000,
        days: 30,
        revisions: 3,
        includes: ['16 publications', '4 vidéos verticales', 'Réponses 7 j sur 7', 'Bilan'],
      },
    ],
    extras: [{ title: 'TikTok en plus', price: 35000, days: 0 }],
    faq: [
      {
        question: 'Faut-il vous donner le mot de passe ?',
        answer: 'Jamais. Vous m’ajoutez comme éditrice de la page.',
      },
      {
        question: 'Et les photos ?',
        answer: 'Vous m’envoyez des photos du téléphone chaque semaine, je m’occupe du reste.',
      },
    ],
    requirements: [
      { question: 'Le lien de vos pages', kind: 'text', required: true },
      { question: 'Ce que vous voulez vendre ce mois-ci', kind: 'text', required: true },
    ],
    tags: ['community manager', 'Facebook', 'Instagram', 'réseaux sociaux'],
    scene: 'social',
    publishedDaysAgo: 310,
    reviews: [
      {
        by: 'pelagie-dossou',
        rating: 5,
        text: 'Elle répond à mes clientes mieux que moi. Quatrième mois ensemble.',
        daysAgo: 6,
      },
      { by: 'romeo-gbaguidi', rating: 5, text: 'Bilan clair, sans jargon.', daysAgo: 38 },
      {
        by: 'arnaud-zinsou',
        rating: 4,
        text: 'Bonne animation. Il faut penser à envoyer les photos à temps.',
        daysAgo: 70,
      },
      {
        by: 'afi-tetteh',
        rating: 3,
        text: 'Correct mais j’espérais plus de ventes directes.',
        daysAgo: 104,
        reply:
          'Je comprends. Le premier mois construit surtout la confiance ; les chiffres du deuxième sont dans le bilan.',
      },
    ],
  },
  {
    slug: 'calendrier-publications-30-jours',
    seller: 'ines-adjovi',
    category: 'reseaux-sociaux',
    title: 'Calendrier de 30 publications prêtes à copier',
    description: text`
      Vous publiez vous-même mais vous ne savez jamais quoi dire ? Je vous prépare trente textes avec
      l’idée d’image, placés dans un calendrier qui suit les paies, les fêtes et les marchés de votre
      pays. Vous copiez, vous collez, vous répondez.`,
    packages: [
      {
        name: '30 textes',
        summary: 'Textes et idées d’images.',
        price: 20000,
        days: 5,
        revisions: 2,
        includes: ['30 textes', 'Calendrier PDF'],
      },
      {
        name: '30 textes et visuels',
        summary: 'Avec trente visuels Canva.',
        price: 45000,
        days: 9,
        revisions: 2,
        includes: ['30 textes', '30 visuels', 'Gabarits modifiables'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'Est-ce adapté à mon métier ?',
        answer: 'Oui, j’écris après un questionnaire. Rien n’est recopié d’un autre client.',
      },
    ],
    requirements: [
      { question: 'Votre activité, vos clients, votre ton', kind: 'text', required: true },
    ],
    tags: ['calendrier éditorial', 'publications', 'Canva'],
    scene: 'calendar',
    publishedDaysAgo: 130,
    reviews: [
      {
        by: 'zeinabou-moussa',
        rating: 5,
        text: 'Plus de page blanche. Les textes pour la Tabaski étaient parfaits.',
        daysAgo: 25,
      },
      {
        by: 'chantal-bamba',
        rating: 4,
        text: 'Très utile, trois textes étaient un peu longs.',
        daysAgo: 61,
      },
    ],
  },
  {
    slug: 'campagne-publicite-facebook',
    seller: 'yacouba-ouedraogo',
    category: 'publicite-en-ligne',
    title: 'Campagne Facebook et Instagram réglée pour vendre dans votre ville',
    description: text`
      Je prépare trois publicités, je les montre aux bonnes personnes (quartier, âge, intérêt), je
      coupe celle qui ne marche pas et je pousse les autres. Le budget publicitaire reste sur votre
      compte : vous voyez chaque franc.

      Minimum conseillé : 2 000 F par jour pendant dix jours. En dessous, je préfère vous dire non.`,
    en: {
      title: 'Facebook and Instagram campaign tuned to sell in your town',
      description: text`
        Three adverts shown to the right people; the one that fails is cut and the others pushed. The
        budget stays on your own account and you see every franc. Minimum advised: 2,000 F a day for
        ten days. Below that I would rather say no.`,
    },
    packages: [
      {
        name: 'Lancement',
        summary: 'Une campagne, dix jours de suivi.',
        price: 40000,
        days: 12,
        revisions: 1,
        includes: ['3 publicités', 'Ciblage', 'Rapport'],
      },
      {
        name: 'Un mois',
        summary: 'Deux campagnes, optimisation chaque semaine.',
        price: 90000,
        days: 30,
        revisions: 2,
        includes: ['6 publicités', 'Reciblage', 'Rapport hebdomadaire'],
      },
      {
        name: 'Trois mois',
        summary: 'Pour installer une marque.',
        price: 240000,
        days: 90,
        revisions: 3,
        includes: ['18 publicités', 'Tests', 'Appel de suivi mensuel'],
      },
    ],
    extras: [{ title: 'Vidéo publicitaire de 20 s', price: 20000, days: 3 }],
    faq: [
      {
        question: 'Comment payer Facebook sans carte ?',
        answer: 'Une carte prépayée d’Ecobank, UBA ou Wave suffit. Je vous guide.',
      },
      {
        question: 'Garantissez-vous des ventes ?',
        answer:
          'Non, et méfiez-vous de ceux qui le font. Je garantis le travail et la transparence.',
      },
    ],
    requirements: [
      { question: 'Que vendez-vous, à quel prix, où livrez-vous ?', kind: 'text', required: true },
      { question: 'Photos ou vidéos', kind: 'file', required: false },
    ],
    tags: ['publicité', 'Facebook Ads', 'Instagram', 'ventes'],
    scene: 'target',
    publishedDaysAgo: 370,
    reviews: [
      {
        by: 'didier-sanou',
        rating: 5,
        text: '27 inscriptions dans mon auto-école pour 25 000 F de publicité. Rapport très clair.',
        daysAgo: 18,
      },
      {
        by: 'solange-kabore',
        rating: 5,
        text: 'Il m’a refusé une première campagne parce que mon offre n’était pas prête. Respect.',
        daysAgo: 55,
      },
      {
        by: 'issa-garba',
        rating: 4,
        text: 'Bons résultats à Niamey, un peu moins en région.',
        daysAgo: 87,
      },
      {
        by: 'yves-compaore',
        rating: 2,
        text: 'Peu de retours pour moi. Le produit était peut-être trop cher.',
        daysAgo: 126,
        reply:
          'Merci de le dire franchement. Nous avions arrêté à mi-chemin pour ne pas brûler votre budget.',
      },
    ],
  },
  {
    slug: 'fiche-google-maps-entreprise',
    seller: 'yacouba-ouedraogo',
    category: 'referencement',
    title: 'Votre commerce bien placé sur Google Maps',
    description: text`
      Beaucoup de gens cherchent « pharmacie de garde », « couturier près de moi », « hôtel à
      Ouahigouya ». Je crée ou je récupère votre fiche, je la valide, je mets les photos, les horaires,
      les services, et je vous apprends à obtenir de vrais avis.`,
    packages: [
      {
        name: 'Création',
        summary: 'Fiche validée et complète.',
        price: 20000,
        days: 7,
        revisions: 1,
        includes: ['Création ou récupération', '10 photos', 'Horaires et services'],
      },
      {
        name: 'Création et suivi',
        summary: 'Avec deux mois de publications et réponses aux avis.',
        price: 55000,
        days: 60,
        revisions: 2,
        includes: [
          'Fiche complète',
          '8 publications',
          'Réponses aux avis',
          'Affiche QR pour les avis',
        ],
      },
    ],
    extras: [{ title: 'Deuxième adresse', price: 12000, days: 3 }],
    faq: [
      {
        question: 'Vendez-vous des avis ?',
        answer: 'Non. Google les supprime et votre fiche avec.',
      },
    ],
    requirements: [
      {
        question: 'Nom, adresse précise, repère, téléphone, horaires',
        kind: 'text',
        required: true,
      },
    ],
    tags: ['Google Maps', 'référencement local', 'avis', 'SEO'],
    scene: 'magnifier',
    publishedDaysAgo: 180,
    reviews: [
      {
        by: 'didier-sanou',
        rating: 5,
        text: 'Des clients me trouvent maintenant sans demander leur chemin à dix personnes.',
        daysAgo: 27,
      },
      {
        by: 'hadja-sylla',
        rating: 5,
        text: 'Fiche récupérée alors qu’un ancien employé l’avait créée à son nom.',
        daysAgo: 68,
      },
      {
        by: 'kossi-amegan',
        rating: 4,
        text: 'Validation par vidéo un peu compliquée mais il a guidé pas à pas.',
        daysAgo: 95,
      },
    ],
  },
  {
    slug: 'audit-seo-site-web',
    seller: 'yacouba-ouedraogo',
    category: 'referencement',
    title: 'Audit SEO : pourquoi votre site n’apparaît pas sur Google',
    description: text`
      Un document de vingt pages maximum, classé par ordre d’importance, avec pour chaque point qui
      doit le faire et combien de temps ça prend. Technique, contenu, concurrents, liens. Puis une heure
      d’appel pour répondre aux questions.`,
    packages: [
      {
        name: 'Audit court',
        summary: 'Les dix problèmes qui comptent.',
        price: 35000,
        days: 4,
        revisions: 1,
        includes: ['10 points', 'Mots-clés de départ'],
      },
      {
        name: 'Audit complet',
        summary: 'Technique, contenu, concurrents, et une heure d’appel.',
        price: 85000,
        days: 8,
        revisions: 1,
        includes: ['Jusqu’à 20 pages', '50 mots-clés', '3 concurrents', 'Appel d’une heure'],
      },
    ],
    extras: [{ title: 'Correction des points techniques (WordPress)', price: 60000, days: 6 }],
    faq: [
      {
        question: 'En combien de temps verra-t-on un effet ?',
        answer: 'Trois à six mois en général. Plus vite sur des recherches locales.',
      },
    ],
    requirements: [
      {
        question: 'Adresse du site et accès Search Console si vous l’avez',
        kind: 'text',
        required: true,
      },
    ],
    tags: ['SEO', 'audit', 'Google', 'référencement'],
    scene: 'chart',
    publishedDaysAgo: 90,
    reviews: [
      {
        by: 'marc-lefebvre',
        rating: 5,
        text: 'Document hiérarchisé, exploitable tout de suite par notre développeur.',
        daysAgo: 34,
      },
      {
        by: 'etienne-nana',
        rating: 4,
        text: 'Bon audit, l’appel aurait pu durer plus longtemps !',
        daysAgo: 57,
      },
    ],
  },
  {
    slug: 'sequence-emails-bienvenue-relance',
    seller: 'nadege-tchamba',
    category: 'emailing-whatsapp',
    title: 'Séquence d’e-mails qui accueille et relance vos clients',
    description: text`
      Cinq messages courts, écrits pour être lus sur un téléphone : bienvenue, histoire, preuve, offre,
      relance. Objets testés, pas de majuscules qui crient. J’installe la séquence dans Brevo ou
      MailerLite si vous voulez.`,
    en: {
      title: 'E-mail sequence that welcomes and brings back your customers',
      description: text`
        Five short messages written to be read on a phone: welcome, story, proof, offer, reminder.
        Tested subject lines, no shouting capitals. I can set the sequence up in Brevo or MailerLite.`,
    },
    packages: [
      {
        name: '3 messages',
        summary: 'Bienvenue, offre, relance.',
        price: 25000,
        days: 4,
        revisions: 2,
        includes: ['3 e-mails', '2 objets par e-mail'],
      },
      {
        name: '5 messages installés',
        summary: 'Écrits et programmés dans votre outil.',
        price: 55000,
        days: 8,
        revisions: 2,
        includes: ['5 e-mails', 'Mise en place', 'Version WhatsApp courte'],
      },
    ],
    extras: [{ title: 'Version anglaise', price: 20000, days: 3 }],
    faq: [
      {
        question: 'Je n’ai que des numéros, pas d’e-mails',
        answer:
          'On peut écrire la même séquence pour une liste de diffusion WhatsApp, avec l’accord des clients.',
      },
    ],
    requirements: [{ question: 'Votre offre et votre client idéal', kind: 'text', required: true }],
    tags: ['e-mailing', 'séquence', 'relance', 'WhatsApp'],
    scene: 'letter',
    publishedDaysAgo: 145,
    reviews: [
      {
        by: 'joel-essomba',
        rating: 5,
        text: 'Taux d’ouverture passé de 14 à 38 %. Textes simples et malins.',
        daysAgo: 23,
      },
      {
        by: 'brenda-fotso',
        rating: 5,
        text: 'Elle a trouvé le ton juste pour mon institut.',
        daysAgo: 52,
      },
    ],
  },
  {
    slug: 'lancement-produit-tiktok',
    seller: 'ines-adjovi',
    category: 'reseaux-sociaux',
    title: 'Lancer votre produit sur TikTok : scripts, tournage guidé, montage',
    description: text`
      Vous tournez au téléphone, je vous dis quoi dire et comment cadrer. Dix scripts de vingt secondes,
      une fiche de tournage par vidéo, puis le montage avec sous-titres. On garde les hésitations quand
      elles sont drôles.`,
    packages: [
      {
        name: '5 vidéos',
        summary: 'Scripts et montage.',
        price: 40000,
        days: 10,
        revisions: 2,
        includes: ['5 scripts', '5 montages', 'Sous-titres'],
      },
      {
        name: '10 vidéos',
        summary: 'Avec calendrier et réponses aux commentaires la première semaine.',
        price: 75000,
        days: 18,
        revisions: 2,
        includes: ['10 scripts', '10 montages', 'Calendrier', 'Suivi 7 jours'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'Je suis timide',
        answer: 'On peut filmer vos mains, le produit, ou quelqu’un de votre équipe.',
      },
    ],
    requirements: [
      {
        question: 'Décrivez le produit et envoyez un vocal de présentation',
        kind: 'text',
        required: true,
      },
    ],
    tags: ['TikTok', 'vidéo courte', 'lancement', 'script'],
    scene: 'megaphone',
    publishedDaysAgo: 1,
    reviews: [],
    state: 'pending',
  },
]
