import { text } from './text'
import type { ServiceContent } from './types'

export const graphisme: ServiceContent[] = [
  {
    slug: 'logo-restaurant-boutique-salon',
    seller: 'awa-diop',
    category: 'logos-identite',
    title: 'Je dessine le logo de votre restaurant, boutique ou salon',
    description: text`
      Un logo, ce n’est pas un joli dessin. C’est ce qu’on doit reconnaître sur une enseigne vue
      depuis un car rapide, sur un sachet, et en tout petit sur WhatsApp.

      On commence par un échange de quinze minutes, écrit ou vocal. Je regarde ce que font vos
      voisins, puis je vous présente des pistes différentes, en noir et blanc d’abord. La couleur
      vient après, quand la forme est bonne.

      Vous recevez à la fin :
      - le logo en couleur, en noir et en blanc ;
      - les fichiers pour l’imprimeur (PDF, AI, SVG) et pour le téléphone (PNG) ;
      - le nom exact des couleurs et des polices.

      Je ne reprends pas un logo trouvé sur internet et je ne copie pas une marque connue.`,
    en: {
      title: 'I draw the logo of your restaurant, shop or salon',
      description: text`
        A logo has to be recognised on a sign seen from a moving minibus, on a paper bag, and very
        small on WhatsApp. We talk for fifteen minutes first, then I show you distinct directions in
        black and white; colour comes when the shape is right.

        You get the logo in colour, black and white, files for the printer (PDF, AI, SVG) and for
        the phone (PNG), and the exact colours and typefaces. I do not copy existing brands.`,
    },
    packages: [
      {
        name: 'Le logo',
        summary: 'Une piste travaillée à fond, pour une petite activité.',
        price: 25000,
        days: 4,
        revisions: 2,
        includes: ['1 piste', 'Couleur, noir et blanc', 'PNG et PDF'],
      },
      {
        name: 'Le logo et ses déclinaisons',
        summary: 'Trois pistes au choix, déclinées pour l’enseigne et les réseaux.',
        price: 45000,
        days: 6,
        revisions: 3,
        includes: ['3 pistes', 'Fichiers imprimeur AI et SVG', 'Photo de profil et couverture'],
      },
      {
        name: 'L’identité complète',
        summary: 'Logo, carte de visite, papier, et une charte de douze pages.',
        price: 95000,
        days: 12,
        revisions: 4,
        includes: ['3 pistes', 'Charte de 12 pages', 'Carte de visite', 'En-tête et tampon'],
      },
    ],
    extraRevision: 6000,
    extras: [
      { title: 'Carte de visite recto verso', price: 8000, days: 1 },
      { title: 'Maquette de l’enseigne posée sur votre façade', price: 10000, days: 2 },
      { title: 'Livraison en 48 heures', price: 15000, days: -2 },
    ],
    faq: [
      {
        question: 'Est-ce que je peux venir avec un croquis ?',
        answer: 'Oui, même fait au stylo sur une feuille. Prenez-le en photo et joignez-le.',
      },
      {
        question: 'Le logo m’appartient ?',
        answer:
          'Oui, entièrement, dès que la commande est acceptée. Je demande seulement à pouvoir le montrer.',
      },
      {
        question: 'Pouvez-vous refaire un vieux logo ?',
        answer: 'Oui. Envoyez ce que vous avez, même une photo floue de l’enseigne.',
      },
    ],
    requirements: [
      {
        question: 'Quel est le nom exact à écrire, avec les accents ?',
        kind: 'text',
        required: true,
      },
      {
        question: 'Où verra-t-on surtout ce logo ?',
        kind: 'choice',
        required: true,
        options: ['Enseigne', 'Emballage', 'Téléphone', 'Un peu partout'],
      },
      { question: 'Des images que vous aimez ?', kind: 'file', required: false },
    ],
    tags: ['logo', 'enseigne', 'restaurant', 'identité visuelle'],
    scene: 'logo',
    publishedDaysAgo: 320,
    reviews: [
      {
        by: 'mamadou-ba',
        rating: 5,
        text: 'Elle m’a posé vingt questions, ça m’énervait un peu au début. Résultat : un logo que tout le quartier reconnaît. Merci Awa.',
        daysAgo: 24,
        reply: 'Merci Mamadou ! Vingt-deux questions, j’ai compté.',
      },
      {
        by: 'adjoua-nguessan',
        rating: 5,
        text: 'Travail soigné, fichiers bien rangés, l’imprimeur n’a rien eu à redire.',
        daysAgo: 51,
      },
      {
        by: 'franck-yao',
        rating: 4,
        text: 'Très beau résultat. Un jour de retard sur la deuxième piste, mais elle avait prévenu.',
        daysAgo: 77,
      },
      {
        by: 'aicha-sidibe',
        rating: 5,
        text: 'J’ai tout fait depuis Paris pour le salon de ma mère à Dakar. Simple et rapide.',
        daysAgo: 96,
      },
      { by: 'pape-seck', rating: 5, text: 'Rien à dire, très pro.', daysAgo: 133 },
    ],
  },
  {
    slug: 'charte-graphique-marque-cosmetique',
    seller: 'awa-diop',
    category: 'logos-identite',
    title: 'Charte graphique pour votre marque de cosmétiques naturels',
    description: text`
      Karité, bissap, moringa, savon noir : j’ai accompagné onze petites marques de soins au Sénégal
      et au Mali. Le plus dur n’est pas de faire beau, c’est que tous vos produits aient l’air de la
      même famille alors que vous changez de flacon tous les six mois.

      Je vous fais une charte que vous pourrez suivre sans moi : couleurs par gamme, polices, règles
      d’étiquette, exemples à ne pas faire. Avec des gabarits modifiables sur Canva si vous n’avez
      pas de logiciel.`,
    packages: [
      {
        name: 'Charte courte',
        summary: 'Les règles de base sur huit pages, avec gabarits Canva.',
        price: 70000,
        days: 8,
        revisions: 2,
        includes: ['8 pages PDF', 'Palette par gamme', '3 gabarits Canva'],
      },
      {
        name: 'Charte et trois étiquettes',
        summary: 'La charte appliquée à trois de vos produits.',
        price: 120000,
        days: 14,
        revisions: 3,
        includes: ['16 pages PDF', '3 étiquettes prêtes à imprimer', '5 gabarits Canva'],
      },
    ],
    extras: [{ title: 'Étiquette supplémentaire', price: 15000, days: 2 }],
    faq: [
      {
        question: 'Je n’ai pas encore de logo, c’est possible ?',
        answer:
          'Prenez d’abord mon service de logo, la charte vient juste après. Je fais un prix pour les deux, écrivez-moi.',
      },
    ],
    requirements: [
      { question: 'La liste de vos produits et leurs contenances', kind: 'text', required: true },
      { question: 'Votre logo en bonne qualité', kind: 'file', required: true },
    ],
    tags: ['charte graphique', 'cosmétique', 'karité', 'marque'],
    scene: 'packaging',
    publishedDaysAgo: 210,
    reviews: [
      {
        by: 'ndeye-gueye',
        rating: 5,
        text: 'Mes trois savons ont enfin l’air d’être de la même maison. Les gabarits Canva m’ont déjà servi dix fois.',
        daysAgo: 40,
      },
      {
        by: 'binta-dieng',
        rating: 4,
        text: 'Bonne charte, claire. J’aurais aimé plus d’exemples pour Instagram.',
        daysAgo: 88,
        reply: 'Bien noté, j’ai ajouté deux gabarits Instagram à la formule depuis.',
      },
    ],
  },
  {
    slug: 'affiche-concert-evenement-eglise',
    seller: 'koffi-agbeko',
    category: 'affiches-flyers',
    title: 'Affiche de concert, de culte ou de fête, livrée en 24 h',
    description: text`
      Vous avez la date, les noms et deux photos prises au téléphone ? C’est assez.

      Je détoure, je corrige la lumière, je compose. Vous recevez un visuel pour WhatsApp et un
      fichier CMJN pour l’imprimeur avec les fonds perdus. Si le texte contient une faute, je vous
      le dis avant d’imprimer 500 exemplaires.

      Urgence le week-end : demandez, je suis souvent devant l’ordinateur le samedi.`,
    en: {
      title: 'Concert, church or party poster delivered in 24 hours',
      description: text`
        Date, names and two phone pictures are enough. I cut out, fix the light and compose. You get
        a visual for WhatsApp and a CMYK file with bleed for the printer. If there is a typo in your
        text I tell you before 500 copies are printed.`,
    },
    packages: [
      {
        name: 'Visuel WhatsApp',
        summary: 'Un format pour les statuts et les groupes.',
        price: 5000,
        days: 1,
        revisions: 1,
        includes: ['1 format carré ou vertical', 'JPG haute qualité'],
      },
      {
        name: 'Affiche A3',
        summary: 'Prête à imprimer, plus le visuel WhatsApp.',
        price: 10000,
        days: 1,
        revisions: 2,
        includes: ['PDF imprimeur', 'Visuel WhatsApp', '2 photos détourées'],
      },
      {
        name: 'Campagne',
        summary: 'Affiche, bâche 3 × 2 m, flyer et cinq visuels.',
        price: 30000,
        days: 3,
        revisions: 3,
        includes: ['Affiche A3', 'Bâche 3 × 2 m', 'Flyer A6', '5 visuels pour les réseaux'],
      },
    ],
    extras: [
      { title: 'Version animée de 10 secondes', price: 7000, days: 1 },
      { title: 'Photo supplémentaire détourée', price: 1000, days: 0 },
    ],
    faq: [
      {
        question: 'Mes photos sont sombres, ça ira ?',
        answer: 'Souvent oui. Si vraiment ce n’est pas possible je vous le dis avant de commencer.',
      },
      {
        question: 'Vous imprimez aussi ?',
        answer: 'Non, mais je connais de bons imprimeurs à Lomé et à Kara.',
      },
    ],
    requirements: [
      {
        question: 'Tout le texte de l’affiche : date, heure, lieu, prix, contacts',
        kind: 'text',
        required: true,
      },
      { question: 'Les photos des artistes ou orateurs', kind: 'file', required: true },
    ],
    tags: ['affiche', 'flyer', 'concert', 'église', 'événement'],
    scene: 'poster',
    publishedDaysAgo: 400,
    reviews: [
      {
        by: 'kossi-amegan',
        rating: 5,
        text: 'Commandé à 21 h, reçu à 9 h le lendemain. Propre.',
        daysAgo: 9,
      },
      {
        by: 'prosper-lawson',
        rating: 5,
        text: 'Il a vu une faute dans le nom du pasteur avant l’impression. Rien que pour ça, merci.',
        daysAgo: 30,
      },
      {
        by: 'afi-tetteh',
        rating: 4,
        text: 'Belle affiche, un peu chargée à mon goût mais c’est moi qui voulais tout mettre.',
        daysAgo: 58,
      },
      {
        by: 'yves-compaore',
        rating: 3,
        text: 'Le visuel est bien mais j’ai dû insister pour avoir le fichier de l’imprimeur.',
        daysAgo: 102,
        reply:
          'Vous aviez pris la formule WhatsApp, sans fichier imprimeur. Je vous l’ai quand même envoyé.',
      },
      {
        by: 'souleymane-kone',
        rating: 5,
        text: 'Troisième commande, toujours carré.',
        daysAgo: 140,
      },
      {
        by: 'rachidatou-alassane',
        rating: 5,
        text: 'Très joli faire-part de baptême, la famille a adoré.',
        daysAgo: 171,
      },
    ],
  },
  {
    slug: 'menu-carte-restaurant',
    seller: 'koffi-agbeko',
    category: 'affiches-flyers',
    title: 'Menu de restaurant ou de maquis, lisible et facile à modifier',
    description: text`
      Un menu se salit, et le prix du poisson change. Je vous fais une carte claire que vous pouvez
      corriger vous-même : le fichier est livré dans un format modifiable, avec une petite vidéo qui
      montre comment changer un prix.

      Formats possibles : dépliant plastifié, grand panneau derrière le comptoir, ou page à ouvrir
      avec un QR code sur la table.`,
    packages: [
      {
        name: 'Une page',
        summary: 'Recto, jusqu’à 20 plats.',
        price: 8000,
        days: 2,
        revisions: 2,
        includes: ['Recto A4', 'PDF imprimeur', 'Fichier modifiable'],
      },
      {
        name: 'Carte complète',
        summary: 'Recto verso ou dépliant, jusqu’à 60 plats, QR code.',
        price: 18000,
        days: 4,
        revisions: 3,
        includes: ['Dépliant 3 volets', 'QR code', 'Fichier modifiable', 'Vidéo d’explication'],
      },
    ],
    extras: [{ title: 'Panneau mural 2 × 1 m', price: 9000, days: 1 }],
    faq: [
      {
        question: 'Pouvez-vous mettre les plats en anglais aussi ?',
        answer: 'Oui si vous me donnez les noms, ou avec un supplément de 3 000 F.',
      },
    ],
    requirements: [
      { question: 'La liste des plats et des prix', kind: 'text', required: true },
      { question: 'Photos des plats, si vous en avez', kind: 'file', required: false },
    ],
    tags: ['menu', 'restaurant', 'maquis', 'QR code'],
    scene: 'board',
    publishedDaysAgo: 190,
    reviews: [
      {
        by: 'chantal-bamba',
        rating: 5,
        text: 'J’ai changé mes prix toute seule la semaine d’après. Parfait pour mon maquis.',
        daysAgo: 20,
      },
      { by: 'kossi-amegan', rating: 4, text: 'Bon travail. La vidéo va un peu vite.', daysAgo: 66 },
    ],
  },
  {
    slug: 'etiquette-jus-sirop-confiture',
    seller: 'awa-diop',
    category: 'emballages-etiquettes',
    title: 'Étiquettes pour jus, sirops, confitures et céréales locales',
    description: text`
      Bouye, gingembre, fonio précuit, confiture de mangue : une bonne étiquette dit ce que c’est en
      une seconde et garde la place pour les mentions obligatoires (ingrédients, poids net, date,
      lot, FRA).

      Je travaille avec le gabarit de votre imprimeur. Si vous imprimez vous-même sur des planches
      autocollantes, je prépare le fichier pour votre modèle de planche.`,
    en: {
      title: 'Labels for juices, syrups, jams and local cereals',
      description: text`
        A good label says what it is within a second and keeps room for the mandatory particulars:
        ingredients, net weight, date, batch. I work with your printer’s template, or prepare the
        file for your own sheets of stickers.`,
    },
    packages: [
      {
        name: 'Une étiquette',
        summary: 'Un produit, un format.',
        price: 18000,
        days: 4,
        revisions: 2,
        includes: ['1 étiquette', 'PDF imprimeur', 'Mentions vérifiées'],
      },
      {
        name: 'Une gamme de 4',
        summary: 'Quatre parfums qui se ressemblent sans se confondre.',
        price: 55000,
        days: 9,
        revisions: 3,
        includes: ['4 étiquettes', 'PDF imprimeur', 'Maquette 3D des bouteilles'],
      },
    ],
    extras: [
      { title: 'Code-barres intégré (numéro fourni par vous)', price: 3000, days: 0 },
      { title: 'Boîte carton assortie', price: 20000, days: 4 },
    ],
    faq: [
      {
        question: 'Connaissez-vous les règles d’étiquetage ?',
        answer:
          'Celles de l’UEMOA, oui. Pour l’Europe je suis la liste que vous donne votre importateur.',
      },
    ],
    requirements: [
      {
        question: 'Ingrédients, poids, durée de conservation, adresse du fabricant',
        kind: 'text',
        required: true,
      },
      { question: 'Dimensions ou gabarit de l’imprimeur', kind: 'file', required: false },
    ],
    tags: ['étiquette', 'emballage', 'jus', 'agroalimentaire'],
    scene: 'packaging',
    publishedDaysAgo: 150,
    reviews: [
      {
        by: 'therese-mendy',
        rating: 5,
        text: 'Mes sirops sont maintenant au supermarché de Ziguinchor. Le gérant a dit oui en voyant l’étiquette.',
        daysAgo: 35,
        reply: 'La meilleure nouvelle de la semaine, bravo Thérèse !',
      },
      { by: 'lamine-badji', rating: 5, text: 'Gamme de quatre parfums très réussie.', daysAgo: 70 },
      {
        by: 'maimouna-keita',
        rating: 4,
        text: 'Bien. Attention à bien donner les dimensions dès le départ, j’ai perdu deux jours par ma faute.',
        daysAgo: 99,
      },
    ],
  },
  {
    slug: 'illustrations-livre-enfants-conte',
    seller: 'aminata-traore',
    category: 'illustration',
    title: 'J’illustre votre conte ou votre livre pour enfants',
    description: text`
      Le lièvre et l’hyène, la petite fille au canari, l’âne qui voulait être imam : j’aime dessiner
      les histoires que nos grands-mères racontaient, et celles que vous inventez.

      Je commence par les personnages, que vous validez. Ensuite un petit chemin de fer de tout le
      livre, au crayon, pour que le rythme soit bon. Puis les planches en couleur, une par une ; vous
      les voyez au fur et à mesure.

      Les enfants auront la peau, les coiffures et les maisons de chez eux.`,
    en: {
      title: 'I illustrate your tale or children’s book',
      description: text`
        I love drawing the stories our grandmothers told, and those you make up. Characters first,
        which you approve; then a pencil storyboard of the whole book; then the colour plates one by
        one, shown as they come. The children will have the skin, the hair and the houses of home.`,
    },
    packages: [
      {
        name: 'Une planche',
        summary: 'Pour essayer, ou pour une couverture.',
        price: 20000,
        days: 5,
        revisions: 2,
        includes: ['1 illustration pleine page', '300 dpi'],
      },
      {
        name: 'Petit album',
        summary: '8 planches et la couverture.',
        price: 150000,
        days: 30,
        revisions: 2,
        includes: ['8 planches', 'Couverture', 'Fiches personnages'],
      },
      {
        name: 'Album de 24 pages',
        summary: '12 doubles pages, couverture et mise en page.',
        price: 280000,
        days: 55,
        revisions: 3,
        includes: [
          '12 doubles pages',
          'Couverture',
          'Mise en page du texte',
          'PDF pour l’imprimeur',
        ],
      },
    ],
    extras: [{ title: 'Personnage supplémentaire', price: 10000, days: 2 }],
    faq: [
      {
        question: 'Qui garde les droits ?',
        answer:
          'Vous recevez le droit de publier le livre, en papier et en numérique. Je reste l’auteure des dessins.',
      },
      {
        question: 'Écrivez-vous aussi le texte ?',
        answer: 'Non, mais je peux vous mettre en contact avec une conteuse.',
      },
    ],
    requirements: [
      { question: 'Le texte de l’histoire', kind: 'file', required: true },
      {
        question: 'L’âge des lecteurs',
        kind: 'choice',
        required: true,
        options: ['3 à 5 ans', '6 à 8 ans', '9 ans et plus'],
      },
    ],
    tags: ['illustration', 'livre jeunesse', 'conte', 'album'],
    scene: 'book',
    publishedDaysAgo: 260,
    reviews: [
      {
        by: 'boubacar-toure',
        rating: 5,
        text: 'Mes petits-enfants se disputent le livre. Aminata a compris l’histoire mieux que moi.',
        daysAgo: 28,
      },
      {
        by: 'marc-lefebvre',
        rating: 5,
        text: 'Une vraie patte, une vraie écoute. Les planches arrivaient chaque vendredi.',
        daysAgo: 85,
      },
      {
        by: 'oumou-sangho',
        rating: 4,
        text: 'Dessins magnifiques. Délai dépassé de quatre jours, elle avait la fièvre.',
        daysAgo: 118,
        reply: 'Merci de votre patience, la planche offerte était de bon cœur.',
      },
    ],
  },
  {
    slug: 'portrait-famille-illustre',
    seller: 'aminata-traore',
    category: 'illustration',
    title: 'Portrait de famille dessiné d’après vos photos',
    description: text`
      Un cadeau pour un mariage, une naissance, un départ à la retraite. Envoyez une ou plusieurs
      photos ; je peux réunir sur un même dessin des personnes qui n’ont jamais posé ensemble, même
      un grand-père disparu.

      Vous recevez un fichier à imprimer en grand. Je soigne les tissus : si c’est du bazin brodé,
      on verra la broderie.`,
    packages: [
      {
        name: 'Une personne',
        summary: 'Buste, fond uni.',
        price: 10000,
        days: 3,
        revisions: 1,
        includes: ['Fichier A4 300 dpi'],
      },
      {
        name: 'Jusqu’à quatre',
        summary: 'Groupe avec décor simple.',
        price: 25000,
        days: 6,
        revisions: 2,
        includes: ['Fichier A3 300 dpi', 'Décor au choix'],
      },
      {
        name: 'Grande famille',
        summary: 'Jusqu’à dix personnes, décor détaillé.',
        price: 50000,
        days: 12,
        revisions: 2,
        includes: ['Fichier A2 300 dpi', 'Décor détaillé', 'Version carte de vœux'],
      },
    ],
    extras: [{ title: 'Livraison en 48 heures (une personne)', price: 5000, days: -1 }],
    faq: [
      {
        question: 'La photo est ancienne et abîmée',
        answer: 'Envoyez-la quand même, avec si possible une autre photo de la personne.',
      },
    ],
    requirements: [
      { question: 'Les photos', kind: 'file', required: true },
      { question: 'Une occasion, un prénom à écrire ?', kind: 'text', required: false },
    ],
    tags: ['portrait', 'cadeau', 'famille', 'dessin'],
    scene: 'book',
    publishedDaysAgo: 95,
    reviews: [
      {
        by: 'carine-ouattara',
        rating: 5,
        text: 'Ma belle-mère a pleuré. De joie, je précise.',
        daysAgo: 16,
      },
      {
        by: 'aicha-sidibe',
        rating: 5,
        text: 'Mon père, parti en 2009, au milieu de ses petits-enfants. Je n’ai pas de mots.',
        daysAgo: 47,
        reply: 'C’était un honneur de le dessiner.',
      },
      {
        by: 'issa-garba',
        rating: 4,
        text: 'Ressemblant. J’aurais voulu un fond moins vif, corrigé ensuite.',
        daysAgo: 63,
      },
    ],
  },
  {
    slug: 'plan-maison-villa-basse-duplex',
    seller: 'landry-gnamba',
    category: 'plans-3d',
    title: 'Plan complet de votre villa basse ou duplex, avec façades',
    description: text`
      Avant d’acheter le premier sac de ciment, ayez un plan. Je dessine selon votre terrain, votre
      famille et surtout votre budget : dites-moi le montant, je vous dis franchement ce qu’il permet.

      Le dossier comprend le plan de masse, les plans cotés, les quatre façades, deux coupes et le
      plan de toiture. J’oriente la maison pour l’ombre et les courants d’air, ça compte autant que
      la climatisation.

      Pour le permis de construire, le dossier doit être signé par un architecte agréé : je
      travaille avec un cabinet partenaire en Côte d’Ivoire (en supplément). Ailleurs, votre
      architecte local peut signer mes plans.`,
    en: {
      title: 'Full plans of your bungalow or duplex, elevations included',
      description: text`
        Before the first bag of cement, have a plan. I draw for your land, your family and above all
        your budget: tell me the amount and I will tell you frankly what it allows. Site plan,
        dimensioned plans, four elevations, two sections and the roof plan. The house is oriented
        for shade and breeze. Building permits need a registered architect’s signature.`,
    },
    packages: [
      {
        name: 'Avant-projet',
        summary: 'Le plan coté et une façade, pour décider.',
        price: 60000,
        days: 7,
        revisions: 2,
        includes: ['Plan coté', '1 façade', 'Estimation au m²'],
      },
      {
        name: 'Dossier villa basse',
        summary: 'Toutes les pièces dessinées jusqu’à 180 m².',
        price: 150000,
        days: 15,
        revisions: 3,
        includes: ['Plan de masse', '4 façades', '2 coupes', 'Plan de toiture'],
      },
      {
        name: 'Dossier duplex',
        summary: 'Deux niveaux, escalier et structure indicative.',
        price: 250000,
        days: 22,
        revisions: 3,
        includes: ['Plans des 2 niveaux', '4 façades', '3 coupes', 'Électricité et plomberie'],
      },
    ],
    extras: [
      { title: 'Vue 3D extérieure', price: 35000, days: 4 },
      { title: 'Devis quantitatif détaillé', price: 50000, days: 5 },
      { title: 'Signature par l’architecte partenaire (Côte d’Ivoire)', price: 120000, days: 10 },
    ],
    faq: [
      {
        question: 'Mon terrain est en pente',
        answer:
          'Envoyez un relevé ou des photos avec une perche pour l’échelle, j’adapte les niveaux.',
      },
      {
        question: 'Vous suivez le chantier ?',
        answer: 'À distance, en visio, oui. Sur place seulement autour de Yamoussoukro.',
      },
    ],
    requirements: [
      { question: 'Dimensions du terrain et orientation', kind: 'text', required: true },
      { question: 'Combien de chambres, qui va vivre là ?', kind: 'text', required: true },
      { question: 'Plan du lotissement ou titre', kind: 'file', required: false },
    ],
    tags: ['plan de maison', 'villa', 'duplex', 'architecture', 'construction'],
    scene: 'house',
    publishedDaysAgo: 300,
    reviews: [
      {
        by: 'gerard-ahoussou',
        rating: 5,
        text: 'Il m’a évité un duplex que je n’aurais jamais fini. On est partis sur une villa basse évolutive, la dalle est prête pour plus tard.',
        daysAgo: 33,
        reply: 'Le bon projet est celui qu’on termine. Bon chantier !',
      },
      {
        by: 'souleymane-kone',
        rating: 5,
        text: 'Plans très clairs, mon maçon les lit sans m’appeler.',
        daysAgo: 80,
      },
      {
        by: 'joel-essomba',
        rating: 4,
        text: 'Bon dossier. Les prix du devis sont ceux de Côte d’Ivoire, à adapter chez nous.',
        daysAgo: 121,
      },
      {
        by: 'alpha-bah',
        rating: 2,
        text: 'Les plans sont corrects mais les échanges ont été longs, dix jours de plus que prévu.',
        daysAgo: 160,
        reply:
          'Le relevé du terrain est arrivé douze jours après la commande. Je comprends votre impatience, la vue 3D vous a été offerte.',
      },
    ],
  },
  {
    slug: 'rendu-3d-facade-interieur',
    seller: 'landry-gnamba',
    category: 'plans-3d',
    title: 'Rendu 3D réaliste de votre façade ou de votre salon',
    description: text`
      Vous avez déjà un plan, même en photo ? Je le monte en 3D et vous voyez la maison avant qu’elle
      existe : vraies couleurs de peinture vendues ici, carreaux du marché, lumière de 17 heures.

      Utile pour choisir, pour convaincre la famille, ou pour vendre sur plan.`,
    packages: [
      {
        name: 'Une vue',
        summary: 'Façade ou pièce, une lumière.',
        price: 35000,
        days: 4,
        revisions: 2,
        includes: ['1 image 4K'],
      },
      {
        name: 'Quatre vues',
        summary: 'Deux extérieures, deux intérieures, jour et nuit.',
        price: 100000,
        days: 9,
        revisions: 3,
        includes: ['4 images 4K', 'Variante de couleur'],
      },
    ],
    extras: [{ title: 'Vidéo de visite de 30 secondes', price: 45000, days: 5 }],
    faq: [{ question: 'Je n’ai qu’un croquis', answer: 'Ça suffit si les dimensions y sont.' }],
    requirements: [{ question: 'Plans, croquis ou photos', kind: 'file', required: true }],
    tags: ['3D', 'rendu', 'façade', 'décoration'],
    scene: 'house',
    publishedDaysAgo: 120,
    reviews: [
      {
        by: 'mamadou-ba',
        rating: 5,
        text: 'Bluffant. Ma femme a enfin dit oui pour la façade ocre.',
        daysAgo: 22,
      },
      {
        by: 'estelle-mba',
        rating: 4,
        text: 'Très réaliste, mobilier un peu générique.',
        daysAgo: 59,
      },
    ],
  },
  {
    slug: 'patrons-couture-robe-boubou-wax',
    seller: 'salimata-kone',
    category: 'mode-patrons',
    title: 'Patrons de couture gradués pour robes, boubous et ensembles en wax',
    description: text`
      Je trace le patron de votre modèle du 36 au 54, avec les marges de couture, les crans et le
      placement du motif. Un wax mal placé gâche la plus belle coupe : j’indique où poser le grand
      motif et comment raccorder.

      Livré en PDF, à imprimer en A4 à assembler ou en grand format. Avec une fiche de montage en
      français simple, photos à l’appui, que vos apprenties pourront suivre.`,
    en: {
      title: 'Graded sewing patterns for dresses, boubous and wax outfits',
      description: text`
        I draft your design from size 36 to 54 with seam allowances, notches and motif placement: a
        badly placed wax motif spoils the finest cut. Delivered as PDF, A4 to tape together or wide
        format, with an illustrated assembly sheet that your apprentices can follow.`,
    },
    packages: [
      {
        name: 'Un modèle, une taille',
        summary: 'Sur mesure, pour une cliente.',
        price: 12000,
        days: 3,
        revisions: 1,
        includes: ['Patron PDF', 'Fiche de montage'],
      },
      {
        name: 'Un modèle, toutes tailles',
        summary: 'Du 36 au 54, pour un atelier.',
        price: 35000,
        days: 7,
        revisions: 2,
        includes: ['10 tailles', 'Fiche de montage', 'Métrage par taille'],
      },
      {
        name: 'Petite collection',
        summary: 'Cinq modèles gradués.',
        price: 140000,
        days: 25,
        revisions: 2,
        includes: ['5 modèles', '10 tailles', 'Fiches de montage', 'Plans de coupe'],
      },
    ],
    extras: [{ title: 'Vidéo de montage', price: 15000, days: 3 }],
    faq: [
      {
        question: 'Une photo trouvée sur Pinterest suffit ?',
        answer:
          'Pour m’expliquer la coupe, oui. Je ne recopie pas la création d’un styliste connu.',
      },
    ],
    requirements: [
      { question: 'Photo ou croquis du modèle', kind: 'file', required: true },
      { question: 'Mesures (ou tailles souhaitées)', kind: 'text', required: true },
    ],
    tags: ['patron', 'couture', 'wax', 'boubou', 'mode'],
    scene: 'needle',
    publishedDaysAgo: 175,
    reviews: [
      {
        by: 'hadja-sylla',
        rating: 5,
        text: 'Vingt ans que je couds et j’ai appris quelque chose sur le placement du motif.',
        daysAgo: 19,
      },
      {
        by: 'pelagie-dossou',
        rating: 5,
        text: 'Assemblage des feuilles A4 facile, tout tombe juste.',
        daysAgo: 42,
      },
      {
        by: 'brenda-fotso',
        rating: 4,
        text: 'Bon patron. Prévoyez du temps pour imprimer les 32 pages.',
        daysAgo: 90,
      },
    ],
  },
  {
    slug: 'motif-tissu-wax-bogolan-uniforme',
    seller: 'salimata-kone',
    category: 'mode-patrons',
    title: 'Motif de tissu original pour pagne d’association, école ou mariage',
    description: text`
      Un pagne pour le 8 mars, un mariage ou les vingt ans de l’école : je dessine un motif qui se
      raccorde parfaitement, prêt pour l’usine ou pour l’impression numérique. Inspiré du bogolan, du
      faso dan fani ou du kente, sans recopier un dessin sacré ou déposé.`,
    packages: [
      {
        name: 'Motif simple',
        summary: 'Un motif, deux couleurs.',
        price: 30000,
        days: 5,
        revisions: 2,
        includes: ['Raccord répétable', 'Fichier vectoriel'],
      },
      {
        name: 'Motif avec logo',
        summary: 'Médaillon, devise et quatre variantes de couleur.',
        price: 60000,
        days: 9,
        revisions: 3,
        includes: ['Médaillon', '4 variantes', 'Simulation sur vêtement'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'Où faire imprimer ?',
        answer:
          'À partir de 600 yards en usine, sinon impression numérique : je vous donne des adresses à Bamako et Abidjan.',
      },
    ],
    requirements: [{ question: 'Occasion, couleurs, devise', kind: 'text', required: true }],
    tags: ['pagne', 'motif', 'bogolan', 'wax', 'textile'],
    scene: 'fabric',
    publishedDaysAgo: 60,
    reviews: [
      {
        by: 'solange-kabore',
        rating: 5,
        text: 'Le pagne du 8 mars de notre coopérative. Toutes les autres associations demandent qui l’a fait.',
        daysAgo: 26,
      },
    ],
  },
]
