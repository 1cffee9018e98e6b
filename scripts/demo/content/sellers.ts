import { text } from './text'
import type { SellerContent } from './types'

/** The twenty-five sellers of the demo market. Bios are in their own voice. */
export const sellers: SellerContent[] = [
  {
    handle: 'awa-diop',
    name: 'Awa Diop',
    city: 'Dakar',
    country: 'SN',
    currency: 'XOF',
    tagline: { fr: 'Graphiste, identités de marque', en: 'Graphic designer, brand identities' },
    bio: text`
      J’ai appris le métier dans une imprimerie de la Médina, puis six ans en agence à Dakar.
      Depuis 2021 je travaille à mon compte, surtout avec des restaurants, des salons et des
      petites marques de cosmétiques.

      Je pose beaucoup de questions avant de dessiner. Si votre logo doit finir brodé sur un
      polo ou peint sur un mur, dites-le-moi tout de suite : ça change tout.`,
    skills: ['Identité visuelle', 'Illustrator', 'Charte graphique', 'Impression'],
    languages: ['fr', 'wo', 'en'],
    joinedDaysAgo: 610,
    portrait: { skin: 4, hair: 'braids', top: 'blouse', palette: 0, earrings: true },
  },
  {
    handle: 'koffi-agbeko',
    name: 'Koffi Agbeko',
    city: 'Lomé',
    country: 'TG',
    currency: 'XOF',
    tagline: { fr: 'Affiches et flyers, vite et bien', en: 'Posters and flyers, fast and right' },
    bio: text`
      Infographe à Lomé. Je fais des affiches tous les jours depuis 2017 : concerts, églises,
      baptêmes, promotions de supermarché. Je livre vite parce que je prépare mes grilles à
      l’avance, pas parce que je bâcle.`,
    skills: ['Photoshop', 'Affiche', 'Prépresse', 'Kakémono'],
    languages: ['fr', 'ee'],
    joinedDaysAgo: 480,
    portrait: { skin: 5, hair: 'fade', top: 'tee', palette: 2, beard: 'goatee' },
  },
  {
    handle: 'aminata-traore',
    name: 'Aminata Traoré',
    city: 'Bamako',
    country: 'ML',
    currency: 'XOF',
    tagline: { fr: 'Illustratrice jeunesse', en: 'Children’s book illustrator' },
    bio: text`
      J’illustre des contes de chez nous. Quatre albums publiés à Bamako, des affiches de
      sensibilisation pour des ONG et beaucoup de portraits de famille. Je dessine à la main
      puis je mets en couleur sur tablette.`,
    skills: ['Illustration', 'Album jeunesse', 'Personnages', 'Procreate'],
    languages: ['fr', 'bm'],
    joinedDaysAgo: 390,
    portrait: { skin: 5, hair: 'headwrap', top: 'boubou', palette: 4, earrings: true },
  },
  {
    handle: 'serge-kouame',
    name: 'Serge Kouamé',
    city: 'Abidjan',
    country: 'CI',
    currency: 'XOF',
    tagline: { fr: 'Sites web et boutiques en ligne', en: 'Websites and online shops' },
    bio: text`
      Développeur web à Cocody, dix ans de métier. J’ai commencé par les sites des hôtels de
      Grand-Bassam et je n’ai plus arrêté. Mes clients gardent la main : je leur apprends à
      changer un prix ou une photo sans m’appeler.

      Je ne prends pas plus de trois sites à la fois.`,
    skills: ['WordPress', 'WooCommerce', 'PHP', 'Mobile money', 'Hébergement'],
    languages: ['fr', 'en'],
    joinedDaysAgo: 700,
    portrait: { skin: 4, hair: 'short', top: 'shirt', palette: 1, glasses: true, beard: 'stubble' },
  },
  {
    handle: 'moussa-sow',
    name: 'Moussa Sow',
    city: 'Dakar',
    country: 'SN',
    currency: 'XOF',
    tagline: { fr: 'Applications mobiles Flutter', en: 'Flutter mobile apps' },
    bio: text`
      Ingénieur informatique (ESP Dakar). Je construis des applications Android et iOS avec
      Flutter, surtout pour la livraison, les tontines et les cliniques. Je teste toujours sur
      un téléphone à 40 000 francs, pas sur le dernier modèle.`,
    skills: ['Flutter', 'Firebase', 'API REST', 'Wave', 'Orange Money'],
    languages: ['fr', 'wo', 'ff', 'en'],
    joinedDaysAgo: 520,
    portrait: { skin: 6, hair: 'short', top: 'hoodie', palette: 3 },
  },
  {
    handle: 'fabrice-houngbedji',
    name: 'Fabrice Houngbédji',
    city: 'Cotonou',
    country: 'BJ',
    currency: 'XOF',
    tagline: { fr: 'Bots WhatsApp et automatisation', en: 'WhatsApp bots and automation' },
    bio: text`
      J’automatise ce qui vous fatigue : commandes WhatsApp recopiées à la main, factures,
      rappels de rendez-vous. Ancien technicien chez un opérateur, indépendant depuis 2022.`,
    skills: ['API WhatsApp', 'n8n', 'Google Sheets', 'Python', 'Node.js'],
    languages: ['fr', 'fon', 'en'],
    joinedDaysAgo: 330,
    portrait: { skin: 5, hair: 'shaved', top: 'shirt', palette: 5, glasses: true },
  },
  {
    handle: 'ines-adjovi',
    name: 'Inès Adjovi',
    city: 'Cotonou',
    country: 'BJ',
    currency: 'XOF',
    tagline: { fr: 'Community manager', en: 'Community manager' },
    bio: text`
      Je m’occupe des pages de sept commerces à Cotonou et Porto-Novo. Ce que j’aime : répondre
      aux commentaires avec la bonne humeur des gens du quartier. Ce que je refuse : acheter des
      abonnés.`,
    skills: ['Facebook', 'Instagram', 'TikTok', 'Canva', 'Modération'],
    languages: ['fr', 'fon'],
    joinedDaysAgo: 410,
    portrait: { skin: 3, hair: 'puffs', top: 'blouse', palette: 6, earrings: true },
  },
  {
    handle: 'yacouba-ouedraogo',
    name: 'Yacouba Ouédraogo',
    city: 'Ouagadougou',
    country: 'BF',
    currency: 'XOF',
    tagline: { fr: 'Publicité et référencement', en: 'Advertising and SEO' },
    bio: text`
      Huit ans de campagnes Meta et Google, pour des écoles, des quincailleries et des ONG. Je
      montre les chiffres, même quand ils ne sont pas bons. Un budget pub de 2 000 francs par jour
      bien réglé vaut mieux que 20 000 jetés au hasard.`,
    skills: ['Meta Ads', 'Google Ads', 'SEO local', 'Analytics'],
    languages: ['fr', 'mos', 'en'],
    joinedDaysAgo: 560,
    portrait: { skin: 6, hair: 'kufi', top: 'boubou', palette: 7, beard: 'full' },
  },
  {
    handle: 'nadege-tchamba',
    name: 'Nadège Tchamba',
    city: 'Douala',
    country: 'CM',
    currency: 'XAF',
    tagline: { fr: 'Rédactrice web et e-mailing', en: 'Web copywriter and e-mail' },
    bio: text`
      Ancienne journaliste économique à Douala. J’écris des articles documentés, des séquences
      d’e-mails et des fiches produits. Je vérifie mes sources et je rends à l’heure.`,
    skills: ['Rédaction web', 'SEO', 'E-mailing', 'Interview'],
    languages: ['fr', 'en'],
    joinedDaysAgo: 450,
    portrait: { skin: 4, hair: 'afro', top: 'blazer', palette: 1, glasses: true, earrings: true },
  },
  {
    handle: 'ibrahim-maiga',
    name: 'Ibrahim Maïga',
    city: 'Niamey',
    country: 'NE',
    currency: 'XOF',
    tagline: {
      fr: 'Traducteur français, anglais, haoussa',
      en: 'Translator: French, English, Hausa',
    },
    bio: text`
      Traducteur depuis 2012, d’abord pour des organisations humanitaires au Sahel, aujourd’hui
      aussi pour des entreprises. Je traduis vers ma langue et je fais relire l’anglais par un
      collègue de Kano.`,
    skills: ['Traduction', 'Haoussa', 'Zarma', 'Interprétation', 'Sous-titres'],
    languages: ['fr', 'en', 'ha', 'dje'],
    joinedDaysAgo: 640,
    portrait: { skin: 5, hair: 'kufi', top: 'boubou', palette: 3, glasses: true, grey: true },
  },
  {
    handle: 'mariam-cisse',
    name: 'Mariam Cissé',
    city: 'Abidjan',
    country: 'CI',
    currency: 'XOF',
    tagline: { fr: 'CV, lettres et relecture', en: 'CVs, letters and proofreading' },
    bio: text`
      Douze ans dans les ressources humaines, dont huit à trier des CV à Treichville. Je sais ce
      qui finit à la poubelle et pourquoi. J’écris simple, je ne mens jamais sur un diplôme.`,
    skills: ['CV', 'Lettre de motivation', 'LinkedIn', 'Relecture'],
    languages: ['fr', 'dyu'],
    joinedDaysAgo: 590,
    portrait: { skin: 3, hair: 'hijab', top: 'blouse', palette: 2 },
  },
  {
    handle: 'ousmane-fall',
    name: 'Ousmane Fall',
    city: 'Saint-Louis',
    country: 'SN',
    currency: 'XOF',
    tagline: { fr: 'Photographe et télépilote', en: 'Photographer and drone pilot' },
    bio: text`
      Photographe à Saint-Louis, entre le fleuve et la Langue de Barbarie. Produits, hôtels,
      mariages, et le drone depuis 2019 avec l’agrément de l’ANACIM. Je me déplace à Dakar et
      à Richard-Toll.`,
    skills: ['Photo produit', 'Drone', 'Lightroom', 'Mariage'],
    languages: ['fr', 'wo'],
    joinedDaysAgo: 500,
    portrait: { skin: 6, hair: 'locks', top: 'tee', palette: 4, beard: 'full' },
  },
  {
    handle: 'cyrille-zongo',
    name: 'Cyrille Zongo',
    city: 'Bobo-Dioulasso',
    country: 'BF',
    currency: 'XOF',
    tagline: { fr: 'Monteur vidéo', en: 'Video editor' },
    bio: text`
      Monteur depuis mes années au FESPACO étudiant. Clips, YouTube, reportages d’ONG. Envoyez vos
      rushs par lien, même si la connexion coupe : je récupère par morceaux.`,
    skills: ['Premiere Pro', 'DaVinci Resolve', 'Étalonnage', 'Sous-titres'],
    languages: ['fr', 'dyu', 'mos'],
    joinedDaysAgo: 360,
    portrait: { skin: 5, hair: 'fade', top: 'hoodie', palette: 5, beard: 'stubble' },
  },
  {
    handle: 'edwige-amoussou',
    name: 'Edwige Amoussou',
    city: 'Porto-Novo',
    country: 'BJ',
    currency: 'XOF',
    tagline: { fr: 'Motion design et animation 2D', en: 'Motion design and 2D animation' },
    bio: text`
      J’explique des choses compliquées avec des petits bonshommes qui bougent : assurance maladie,
      engrais, impôts. Diplômée en arts visuels, trois ans dans une télé locale.`,
    skills: ['After Effects', 'Storyboard', 'Animation 2D', 'Logo animé'],
    languages: ['fr', 'gun', 'en'],
    joinedDaysAgo: 290,
    portrait: { skin: 4, hair: 'bun', top: 'tee', palette: 6, glasses: true },
  },
  {
    handle: 'bintou-camara',
    name: 'Bintou Camara',
    city: 'Conakry',
    country: 'GN',
    currency: 'EUR',
    tagline: { fr: 'Voix off féminine', en: 'Female voice-over' },
    bio: text`
      La voix de plusieurs spots radio en Guinée et de trois serveurs vocaux d’opérateurs. Cabine
      traitée à la maison, groupe électrogène quand le courant part. Je facture en euros parce que
      mes clients sont dans six pays.`,
    skills: ['Voix off', 'Doublage', 'Serveur vocal', 'Livre audio'],
    languages: ['fr', 'sus', 'ff'],
    joinedDaysAgo: 430,
    portrait: { skin: 5, hair: 'headwrap', top: 'boubou', palette: 0, earrings: true },
  },
  {
    handle: 'junior-ekambi',
    name: 'Junior Ekambi',
    city: 'Douala',
    country: 'CM',
    currency: 'XAF',
    tagline: { fr: 'Beatmaker et ingénieur du son', en: 'Beatmaker and sound engineer' },
    bio: text`
      Makossa dans le sang, afrobeats et amapiano dans la machine. Studio à Bonapriso. Plus de
      deux cents instrumentales vendues, une quinzaine passées en radio.`,
    skills: ['FL Studio', 'Mixage', 'Mastering', 'Arrangement'],
    languages: ['fr', 'en', 'dua'],
    joinedDaysAgo: 470,
    portrait: { skin: 5, hair: 'locks', top: 'hoodie', palette: 7, beard: 'goatee' },
  },
  {
    handle: 'cheikh-ndiaye',
    name: 'Cheikh Ndiaye',
    city: 'Thiès',
    country: 'SN',
    currency: 'XOF',
    tagline: { fr: 'Podcasts, jingles et son propre', en: 'Podcasts, jingles and clean sound' },
    bio: text`
      Réalisateur radio pendant quinze ans. Aujourd’hui je monte des podcasts depuis Thiès et
      j’enregistre des jingles avec de vrais musiciens : kora, sabar, guitare.`,
    skills: ['Reaper', 'Habillage sonore', 'Nettoyage audio', 'Jingle'],
    languages: ['fr', 'wo'],
    joinedDaysAgo: 550,
    portrait: { skin: 6, hair: 'shaved', top: 'shirt', palette: 2, beard: 'full', grey: true },
  },
  {
    handle: 'rokhaya-sarr',
    name: 'Rokhaya Sarr',
    city: 'Dakar',
    country: 'SN',
    currency: 'XOF',
    tagline: { fr: 'Comptable SYSCOHADA', en: 'SYSCOHADA accountant' },
    bio: text`
      Comptable, DESCOGEF en cours. J’accompagne des commerçants, des GIE et des petites sociétés :
      cahier de caisse, TVA, paie, bilan. Je parle français normal, pas le jargon.`,
    skills: ['SYSCOHADA', 'TVA', 'Paie', 'Sage', 'Excel'],
    languages: ['fr', 'wo'],
    joinedDaysAgo: 400,
    portrait: { skin: 5, hair: 'straight', top: 'blazer', palette: 3, glasses: true },
  },
  {
    handle: 'desire-kpodar',
    name: 'Désiré Kpodar',
    city: 'Lomé',
    country: 'TG',
    currency: 'XOF',
    tagline: { fr: 'Business plans et études de marché', en: 'Business plans, market studies' },
    bio: text`
      Ancien chargé de crédit en microfinance : pendant neuf ans j’ai été de l’autre côté du
      bureau. Je monte des dossiers que l’analyste peut lire en vingt minutes.`,
    skills: ['Business plan', 'Étude de marché', 'Modèle financier', 'Agrobusiness'],
    languages: ['fr', 'ee', 'en'],
    joinedDaysAgo: 620,
    portrait: { skin: 5, hair: 'short', top: 'blazer', palette: 1, glasses: true, grey: true },
  },
  {
    handle: 'clarisse-konan',
    name: 'Clarisse Konan',
    city: 'Abidjan',
    country: 'CI',
    currency: 'XOF',
    tagline: { fr: 'Assistante à distance', en: 'Remote assistant' },
    bio: text`
      Assistante de direction pendant dix ans au Plateau, aujourd’hui à distance depuis Yopougon.
      Je saisis, je range, je relance, et je n’oublie pas. Discrétion totale.`,
    skills: ['Saisie', 'Agenda', 'Service client', 'Google Workspace'],
    languages: ['fr'],
    joinedDaysAgo: 340,
    portrait: { skin: 4, hair: 'bun', top: 'blazer', palette: 4, earrings: true },
  },
  {
    handle: 'fatoumata-diallo',
    name: 'Fatoumata Diallo',
    city: 'Bamako',
    country: 'ML',
    currency: 'XOF',
    tagline: { fr: 'Juriste d’affaires OHADA', en: 'OHADA business lawyer' },
    bio: text`
      Juriste, master en droit des affaires à Bamako puis Dakar. Je rédige statuts, contrats et
      conditions de vente. Je ne remplace pas un avocat au tribunal, mais je peux vous éviter d’y
      aller.`,
    skills: ['Droit OHADA', 'Contrats', 'SARL', 'Baux'],
    languages: ['fr', 'bm', 'ff'],
    joinedDaysAgo: 310,
    portrait: { skin: 4, hair: 'hijab', top: 'blazer', palette: 5, glasses: true },
  },
  {
    handle: 'jb-sawadogo',
    name: 'Jean-Baptiste Sawadogo',
    city: 'Ouagadougou',
    country: 'BF',
    currency: 'XOF',
    tagline: { fr: 'Excel, Power BI, KoboToolbox', en: 'Excel, Power BI, KoboToolbox' },
    bio: text`
      Statisticien. J’ai passé six ans à nettoyer des bases d’enquêtes avant d’apprendre aux autres
      à ne plus les salir. Cours en visio, en petits groupes ou seul à seul.`,
    skills: ['Excel', 'Power BI', 'KoboToolbox', 'R', 'Formation'],
    languages: ['fr', 'mos', 'en'],
    joinedDaysAgo: 530,
    portrait: { skin: 6, hair: 'short', top: 'shirt', palette: 6, beard: 'stubble' },
  },
  {
    handle: 'grace-attoh',
    name: 'Grace Attoh',
    city: 'Lomé',
    country: 'TG',
    currency: 'XOF',
    tagline: { fr: 'Professeure d’anglais', en: 'English teacher' },
    bio: text`
      Née à Accra, installée à Lomé. J’enseigne l’anglais depuis 2014 à des commerçants, des
      infirmières et des lycéens. Chez moi on parle dès la première minute, les fautes sont
      gratuites.`,
    skills: ['Anglais', 'Conversation', 'TOEFL', 'Anglais des affaires'],
    languages: ['en', 'fr', 'ee'],
    joinedDaysAgo: 460,
    portrait: { skin: 5, hair: 'afro', top: 'blouse', palette: 7, earrings: true },
  },
  {
    handle: 'landry-gnamba',
    name: 'Landry Gnamba',
    city: 'Yamoussoukro',
    country: 'CI',
    currency: 'XOF',
    tagline: { fr: 'Dessinateur en bâtiment', en: 'Building draughtsman' },
    bio: text`
      Technicien supérieur en bâtiment (INP-HB). Je dessine des maisons qu’on peut construire avec
      le budget annoncé : villas basses, duplex, petits immeubles de rapport. Je connais le prix du
      sac de ciment, c’est important.`,
    skills: ['ArchiCAD', 'AutoCAD', 'Rendu 3D', 'Devis quantitatif'],
    languages: ['fr'],
    joinedDaysAgo: 380,
    portrait: { skin: 6, hair: 'fade', top: 'shirt', palette: 0, beard: 'goatee' },
  },
  {
    handle: 'salimata-kone',
    name: 'Salimata Koné',
    city: 'Bamako',
    country: 'ML',
    currency: 'XOF',
    tagline: { fr: 'Modéliste et styliste', en: 'Pattern maker and stylist' },
    bio: text`
      Modéliste depuis vingt ans. J’ai un atelier à Hamdallaye et je vends mes patrons en ligne pour
      que les couturières d’ailleurs ne recommencent pas à zéro. Bazin, wax, bogolan : chaque tissu
      a ses règles.`,
    skills: ['Patronage', 'Gradation', 'Stylisme', 'Motifs textiles'],
    languages: ['fr', 'bm'],
    joinedDaysAgo: 270,
    portrait: { skin: 4, hair: 'headwrap', top: 'blouse', palette: 3, glasses: true, grey: true },
  },
]
