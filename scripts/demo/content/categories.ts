import type { RootCategoryContent } from './types'

/** Two levels: eight roots, each with the children that services are filed under. */
export const categories: RootCategoryContent[] = [
  {
    slug: 'graphisme-design',
    icon: 'palette',
    title: { fr: 'Graphisme et design', en: 'Graphics and design' },
    description: {
      fr: 'Logos, affiches, emballages et plans dessinés par des créatifs du continent.',
      en: 'Logos, posters, packaging and plans drawn by creatives of the continent.',
    },
    children: [
      {
        slug: 'logos-identite',
        icon: 'brand-abstract',
        title: { fr: 'Logos et identité visuelle', en: 'Logos and brand identity' },
        description: {
          fr: 'Un logo, des couleurs et une charte qui se reconnaissent de loin.',
          en: 'A logo, colours and guidelines that people recognise from afar.',
        },
      },
      {
        slug: 'affiches-flyers',
        icon: 'file-description',
        title: { fr: 'Affiches et flyers', en: 'Posters and flyers' },
        description: {
          fr: 'Supports prêts à imprimer pour vos événements, promotions et cérémonies.',
          en: 'Print-ready material for your events, promotions and ceremonies.',
        },
      },
      {
        slug: 'emballages-etiquettes',
        icon: 'package',
        title: { fr: 'Emballages et étiquettes', en: 'Packaging and labels' },
        description: {
          fr: 'Étiquettes, boîtes et sachets pour vos produits transformés.',
          en: 'Labels, boxes and pouches for what you make.',
        },
      },
      {
        slug: 'illustration',
        icon: 'brush',
        title: { fr: 'Illustration', en: 'Illustration' },
        description: {
          fr: 'Livres pour enfants, portraits, personnages et bandes dessinées.',
          en: 'Children’s books, portraits, characters and comics.',
        },
      },
      {
        slug: 'plans-3d',
        icon: 'home-edit',
        title: { fr: 'Plans de maison et 3D', en: 'House plans and 3D' },
        description: {
          fr: 'Plans, façades et rendus 3D avant de poser la première brique.',
          en: 'Plans, elevations and 3D renders before the first brick is laid.',
        },
      },
      {
        slug: 'mode-patrons',
        icon: 'needle-thread',
        title: { fr: 'Mode et patrons', en: 'Fashion and patterns' },
        description: {
          fr: 'Patrons de couture, croquis de collections et motifs de tissu.',
          en: 'Sewing patterns, collection sketches and textile prints.',
        },
      },
    ],
  },
  {
    slug: 'web-developpement',
    icon: 'code',
    title: { fr: 'Web et développement', en: 'Web and development' },
    description: {
      fr: 'Sites, boutiques, applications et automatisations qui marchent même en 3G.',
      en: 'Sites, shops, apps and automations that work even on 3G.',
    },
    children: [
      {
        slug: 'sites-vitrines',
        icon: 'browser',
        title: { fr: 'Sites vitrines', en: 'Business websites' },
        description: {
          fr: 'Présentez votre activité en ligne, en quelques pages rapides à charger.',
          en: 'Present your business online in a few pages that load fast.',
        },
      },
      {
        slug: 'boutiques-en-ligne',
        icon: 'shopping-cart',
        title: { fr: 'Boutiques en ligne', en: 'Online shops' },
        description: {
          fr: 'Vendez avec paiement mobile money et livraison à domicile.',
          en: 'Sell with mobile money payments and home delivery.',
        },
      },
      {
        slug: 'applications-mobiles',
        icon: 'device-mobile',
        title: { fr: 'Applications mobiles', en: 'Mobile apps' },
        description: {
          fr: 'Applications Android et iOS légères, pensées pour les petits téléphones.',
          en: 'Light Android and iOS apps made for modest phones.',
        },
      },
      {
        slug: 'automatisation',
        icon: 'robot',
        title: { fr: 'Automatisation et bots', en: 'Automation and bots' },
        description: {
          fr: 'WhatsApp, tableurs et outils reliés pour gagner des heures chaque semaine.',
          en: 'WhatsApp, spreadsheets and tools joined up to save hours every week.',
        },
      },
      {
        slug: 'depannage-maintenance',
        icon: 'tool',
        title: { fr: 'Dépannage et maintenance', en: 'Fixes and maintenance' },
        description: {
          fr: 'Site piraté, lent ou cassé : quelqu’un pour le remettre debout.',
          en: 'Hacked, slow or broken site: someone to put it back on its feet.',
        },
      },
    ],
  },
  {
    slug: 'marketing-digital',
    icon: 'speakerphone',
    title: { fr: 'Marketing digital', en: 'Digital marketing' },
    description: {
      fr: 'Se faire connaître sur Facebook, TikTok, WhatsApp et Google sans se ruiner.',
      en: 'Get known on Facebook, TikTok, WhatsApp and Google without ruining yourself.',
    },
    children: [
      {
        slug: 'reseaux-sociaux',
        icon: 'social',
        title: { fr: 'Réseaux sociaux', en: 'Social media' },
        description: {
          fr: 'Animation de pages, calendriers de publication et visuels.',
          en: 'Page management, publishing calendars and visuals.',
        },
      },
      {
        slug: 'publicite-en-ligne',
        icon: 'ad',
        title: { fr: 'Publicité en ligne', en: 'Online advertising' },
        description: {
          fr: 'Campagnes Meta, TikTok et Google réglées et suivies.',
          en: 'Meta, TikTok and Google campaigns set up and followed.',
        },
      },
      {
        slug: 'referencement',
        icon: 'seo',
        title: { fr: 'Référencement', en: 'Search engine optimisation' },
        description: {
          fr: 'Être trouvé sur Google et sur Google Maps dans votre ville.',
          en: 'Be found on Google and on Google Maps in your city.',
        },
      },
      {
        slug: 'emailing-whatsapp',
        icon: 'mail-forward',
        title: { fr: 'E-mailing et WhatsApp', en: 'E-mail and WhatsApp' },
        description: {
          fr: 'Garder le contact avec vos clients et les faire revenir.',
          en: 'Stay in touch with your customers and bring them back.',
        },
      },
    ],
  },
  {
    slug: 'redaction-traduction',
    icon: 'writing',
    title: { fr: 'Rédaction et traduction', en: 'Writing and translation' },
    description: {
      fr: 'Articles, traductions, CV et discours écrits par des gens de lettres.',
      en: 'Articles, translations, CVs and speeches by people of letters.',
    },
    children: [
      {
        slug: 'articles-web',
        icon: 'article',
        title: { fr: 'Articles et pages web', en: 'Articles and web pages' },
        description: {
          fr: 'Des textes clairs pour votre blog, votre site ou votre boutique.',
          en: 'Clear copy for your blog, site or shop.',
        },
      },
      {
        slug: 'traduction',
        icon: 'language',
        title: { fr: 'Traduction', en: 'Translation' },
        description: {
          fr: 'Français, anglais, arabe et langues du continent.',
          en: 'French, English, Arabic and languages of the continent.',
        },
      },
      {
        slug: 'cv-lettres',
        icon: 'file-cv',
        title: { fr: 'CV et lettres', en: 'CVs and letters' },
        description: {
          fr: 'CV, lettres de motivation et dossiers de bourse qui tiennent debout.',
          en: 'CVs, cover letters and scholarship files that hold up.',
        },
      },
      {
        slug: 'relecture-transcription',
        icon: 'text-spellcheck',
        title: { fr: 'Relecture et transcription', en: 'Proofreading and transcription' },
        description: {
          fr: 'Mémoires corrigés, entretiens transcrits, textes remis d’aplomb.',
          en: 'Theses corrected, interviews transcribed, texts set straight.',
        },
      },
    ],
  },
  {
    slug: 'video-photo',
    icon: 'movie',
    title: { fr: 'Vidéo et photo', en: 'Video and photo' },
    description: {
      fr: 'Montage, animation, photo de produits et prises de vue aériennes.',
      en: 'Editing, animation, product photos and aerial shots.',
    },
    children: [
      {
        slug: 'montage-video',
        icon: 'cut',
        title: { fr: 'Montage vidéo', en: 'Video editing' },
        description: {
          fr: 'Vos rushs deviennent une vidéo qu’on regarde jusqu’au bout.',
          en: 'Your rushes become a video people watch to the end.',
        },
      },
      {
        slug: 'animation-motion',
        icon: 'sparkles',
        title: { fr: 'Animation et motion design', en: 'Animation and motion design' },
        description: {
          fr: 'Logos animés, vidéos explicatives et génériques.',
          en: 'Animated logos, explainer videos and titles.',
        },
      },
      {
        slug: 'photographie',
        icon: 'camera',
        title: { fr: 'Photographie', en: 'Photography' },
        description: {
          fr: 'Produits, portraits, événements et retouche.',
          en: 'Products, portraits, events and retouching.',
        },
      },
      {
        slug: 'drone',
        icon: 'drone',
        title: { fr: 'Drone', en: 'Drone' },
        description: {
          fr: 'Chantiers, terrains et événements vus du ciel, autorisations comprises.',
          en: 'Sites, land and events from the sky, permits included.',
        },
      },
    ],
  },
  {
    slug: 'audio-musique',
    icon: 'music',
    title: { fr: 'Audio et musique', en: 'Audio and music' },
    description: {
      fr: 'Voix off, instrumentales, mixage, podcasts et jingles.',
      en: 'Voice-overs, beats, mixing, podcasts and jingles.',
    },
    children: [
      {
        slug: 'voix-off',
        icon: 'microphone',
        title: { fr: 'Voix off', en: 'Voice-over' },
        description: {
          fr: 'Des voix d’ici pour vos publicités, standards et formations.',
          en: 'Voices from here for your adverts, phone lines and courses.',
        },
      },
      {
        slug: 'composition-beats',
        icon: 'piano',
        title: { fr: 'Composition et instrumentales', en: 'Composition and beats' },
        description: {
          fr: 'Afrobeat, coupé-décalé, mbalax, amapiano et musiques de film.',
          en: 'Afrobeat, coupé-décalé, mbalax, amapiano and film scores.',
        },
      },
      {
        slug: 'mixage-mastering',
        icon: 'adjustments',
        title: { fr: 'Mixage et mastering', en: 'Mixing and mastering' },
        description: {
          fr: 'Un son propre, prêt pour les plateformes et la radio.',
          en: 'A clean sound, ready for platforms and radio.',
        },
      },
      {
        slug: 'podcasts-jingles',
        icon: 'broadcast',
        title: { fr: 'Podcasts et jingles', en: 'Podcasts and jingles' },
        description: {
          fr: 'Habillage, montage et spots radio.',
          en: 'Sound branding, editing and radio spots.',
        },
      },
    ],
  },
  {
    slug: 'affaires-administration',
    icon: 'briefcase',
    title: { fr: 'Affaires et administration', en: 'Business and admin' },
    description: {
      fr: 'Business plans, comptabilité, contrats et assistance à distance.',
      en: 'Business plans, accounting, contracts and remote assistance.',
    },
    children: [
      {
        slug: 'business-plan',
        icon: 'chart-line',
        title: { fr: 'Business plan et études', en: 'Business plans and studies' },
        description: {
          fr: 'Des chiffres défendables devant une banque ou un incubateur.',
          en: 'Figures you can defend before a bank or an incubator.',
        },
      },
      {
        slug: 'comptabilite',
        icon: 'calculator',
        title: { fr: 'Comptabilité', en: 'Accounting' },
        description: {
          fr: 'Tenue de comptes SYSCOHADA, déclarations et paie.',
          en: 'SYSCOHADA bookkeeping, filings and payroll.',
        },
      },
      {
        slug: 'assistance-virtuelle',
        icon: 'headset',
        title: { fr: 'Assistance virtuelle', en: 'Virtual assistance' },
        description: {
          fr: 'Saisie, agenda, relances et service client à distance.',
          en: 'Data entry, diaries, reminders and remote customer care.',
        },
      },
      {
        slug: 'juridique',
        icon: 'gavel',
        title: { fr: 'Documents juridiques', en: 'Legal documents' },
        description: {
          fr: 'Statuts, contrats et conditions de vente en droit OHADA.',
          en: 'Articles, contracts and terms of sale under OHADA law.',
        },
      },
    ],
  },
  {
    slug: 'formation-accompagnement',
    icon: 'school',
    title: { fr: 'Formation et accompagnement', en: 'Training and coaching' },
    description: {
      fr: 'Cours à distance, soutien scolaire et coaching, à votre rythme.',
      en: 'Remote lessons, school support and coaching at your own pace.',
    },
    children: [
      {
        slug: 'langues',
        icon: 'message-language',
        title: { fr: 'Langues', en: 'Languages' },
        description: {
          fr: 'Anglais, français, wolof, bambara : parler vite et sans honte.',
          en: 'English, French, Wolof, Bambara: speak soon and without shame.',
        },
      },
      {
        slug: 'soutien-scolaire',
        icon: 'backpack',
        title: { fr: 'Soutien scolaire', en: 'School support' },
        description: {
          fr: 'Du collège au bac, avec des enseignants patients.',
          en: 'From middle school to the baccalauréat with patient teachers.',
        },
      },
      {
        slug: 'bureautique-donnees',
        icon: 'table',
        title: { fr: 'Bureautique et données', en: 'Office tools and data' },
        description: {
          fr: 'Excel, Power BI et KoboToolbox appris sur vos propres fichiers.',
          en: 'Excel, Power BI and KoboToolbox learnt on your own files.',
        },
      },
      {
        slug: 'coaching',
        icon: 'compass',
        title: { fr: 'Coaching et carrière', en: 'Coaching and career' },
        description: {
          fr: 'Préparer un entretien, lancer son activité, tenir le cap.',
          en: 'Prepare an interview, start a business, stay the course.',
        },
      },
    ],
  },
]
