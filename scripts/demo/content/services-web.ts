import { text } from './text'
import type { ServiceContent } from './types'

export const web: ServiceContent[] = [
  {
    slug: 'site-vitrine-entreprise',
    seller: 'serge-kouame',
    category: 'sites-vitrines',
    title: 'Site vitrine rapide pour votre entreprise, avec formation incluse',
    description: text`
      Cinq pages qui répondent aux questions de vos clients : qui vous êtes, ce que vous faites,
      combien, où, comment vous joindre. Le site pèse moins de 500 Ko par page, il s’ouvre même
      quand le réseau est faible.

      Je m’occupe du nom de domaine (.ci, .com, .sn…), de l’hébergement de la première année et du
      bouton WhatsApp. À la fin, une heure de formation en visio, enregistrée, pour que vous changiez
      vous-même les textes et les photos.

      Ce que je ne fais pas : des sites « comme Amazon » en une semaine.`,
    en: {
      title: 'Fast business website, training included',
      description: text`
        Five pages that answer your customers’ questions: who you are, what you do, how much, where,
        how to reach you. Under 500 KB a page, so it opens on a weak network. Domain name, first
        year of hosting and WhatsApp button included, then an hour of recorded training so that you
        keep the site up to date yourself.`,
    },
    packages: [
      {
        name: 'Une page',
        summary: 'Une longue page bien faite, pour démarrer.',
        price: 90000,
        days: 6,
        revisions: 2,
        includes: ['1 page', 'Nom de domaine 1 an', 'Bouton WhatsApp'],
      },
      {
        name: 'Cinq pages',
        summary: 'Le site complet d’une PME.',
        price: 180000,
        days: 12,
        revisions: 3,
        includes: ['5 pages', 'Hébergement 1 an', 'Formation 1 h', 'Formulaire de contact'],
      },
      {
        name: 'Dix pages et blog',
        summary: 'Avec actualités et deux langues.',
        price: 320000,
        days: 20,
        revisions: 3,
        includes: ['10 pages', 'Blog', 'Français et anglais', 'Formation 2 h'],
      },
    ],
    extras: [
      { title: 'Textes rédigés par mes soins (5 pages)', price: 50000, days: 4 },
      { title: 'Adresses e-mail à votre nom (5)', price: 15000, days: 1 },
    ],
    faq: [
      {
        question: 'Combien ça coûte après la première année ?',
        answer:
          'Environ 45 000 F par an pour le domaine et l’hébergement, que vous payez directement.',
      },
      {
        question: 'Puis-je partir avec mon site ?',
        answer: 'Oui, tout est à votre nom : domaine, hébergement, mots de passe.',
      },
    ],
    requirements: [
      { question: 'Présentez votre activité en quelques phrases', kind: 'text', required: true },
      { question: 'Logo et photos', kind: 'file', required: true },
      {
        question: 'Avez-vous déjà un nom de domaine ?',
        kind: 'choice',
        required: true,
        options: ['Oui', 'Non', 'Je ne sais pas'],
      },
    ],
    tags: ['site web', 'vitrine', 'WordPress', 'entreprise'],
    scene: 'window',
    publishedDaysAgo: 420,
    reviews: [
      {
        by: 'carine-ouattara',
        rating: 5,
        text: 'Site livré deux jours avant. J’ai changé mes tarifs toute seule le soir même.',
        daysAgo: 13,
      },
      {
        by: 'gerard-ahoussou',
        rating: 5,
        text: 'Sérieux, ponctuel, et il explique sans prendre les gens de haut.',
        daysAgo: 45,
      },
      {
        by: 'marc-lefebvre',
        rating: 4,
        text: 'Très bon site pour notre ONG. Quelques allers-retours sur la version anglaise.',
        daysAgo: 72,
      },
      {
        by: 'franck-yao',
        rating: 5,
        text: 'Enfin un prestataire qui me donne mes mots de passe.',
        daysAgo: 110,
      },
      {
        by: 'adjoua-nguessan',
        rating: 3,
        text: 'Le site est bien, mais j’attendais plus d’originalité dans le design.',
        daysAgo: 145,
        reply: 'Retour honnête, merci. Je propose maintenant deux maquettes avant de construire.',
      },
    ],
  },
  {
    slug: 'boutique-woocommerce-mobile-money',
    seller: 'serge-kouame',
    category: 'boutiques-en-ligne',
    title: 'Boutique en ligne avec paiement Orange Money, MTN, Moov et Wave',
    description: text`
      Une boutique où le client commande en quatre écrans et paie avec son téléphone. Frais de
      livraison par commune, stock, codes de réduction, reçu envoyé par WhatsApp.

      J’installe WooCommerce avec un agrégateur de paiement agréé dans votre pays (je vous aide à
      ouvrir le compte, c’est vous qui signez). Je charge vos vingt premiers produits avec des photos
      allégées.

      Je conseille de commencer petit : trente produits bien présentés se vendent mieux que trois
      cents photos floues.`,
    en: {
      title: 'Online shop with mobile money: Orange Money, MTN, Moov, Wave',
      description: text`
        Customers order in four screens and pay with their phone. Delivery fees by district, stock,
        discount codes, receipts on WhatsApp. I set up WooCommerce with a licensed payment aggregator
        of your country (you sign the account, I help) and load your first twenty products.`,
    },
    packages: [
      {
        name: 'Démarrage',
        summary: 'Jusqu’à 20 produits, un moyen de paiement.',
        price: 250000,
        days: 15,
        revisions: 2,
        includes: ['20 produits', '1 opérateur', 'Frais par zone'],
      },
      {
        name: 'Boutique complète',
        summary: 'Jusqu’à 100 produits, tous les opérateurs.',
        price: 450000,
        days: 25,
        revisions: 3,
        includes: ['100 produits', 'Tous opérateurs', 'Codes promo', 'Formation 3 h'],
      },
    ],
    extras: [
      { title: '50 produits chargés en plus', price: 40000, days: 4 },
      { title: 'Suivi pendant 3 mois', price: 75000, days: 0 },
    ],
    faq: [
      {
        question: 'Quelle commission prend l’agrégateur ?',
        answer:
          'Entre 1,5 % et 3,5 % selon le pays et l’opérateur. Je vous montre les contrats avant de choisir.',
      },
      {
        question: 'Et le paiement à la livraison ?',
        answer: 'Activé aussi si vous le souhaitez, avec un plafond.',
      },
    ],
    requirements: [
      { question: 'Liste des produits (nom, prix, description)', kind: 'file', required: true },
      {
        question: 'Dans quelles communes livrez-vous, à quel prix ?',
        kind: 'text',
        required: true,
      },
    ],
    tags: ['boutique en ligne', 'WooCommerce', 'mobile money', 'e-commerce'],
    scene: 'shop',
    publishedDaysAgo: 280,
    reviews: [
      {
        by: 'adjoua-nguessan',
        rating: 5,
        text: 'Première commande Wave reçue le lendemain de la mise en ligne !',
        daysAgo: 31,
      },
      {
        by: 'pelagie-dossou',
        rating: 4,
        text: 'Travail propre. L’ouverture du compte marchand a pris trois semaines, ce n’est pas sa faute.',
        daysAgo: 78,
      },
      {
        by: 'chantal-bamba',
        rating: 5,
        text: 'Il m’a convaincue de commencer avec 30 articles. Il avait raison.',
        daysAgo: 115,
      },
    ],
  },
  {
    slug: 'application-mobile-flutter',
    seller: 'moussa-sow',
    category: 'applications-mobiles',
    title: 'Application Android et iOS en Flutter, légère et hors connexion',
    description: text`
      Je construis l’application de votre service : livraison, réservation, tontine, école, clinique.
      Un seul code pour Android et iOS, moins de 15 Mo à télécharger, et les écrans principaux
      marchent sans réseau puis se synchronisent.

      Déroulement : maquette cliquable d’abord (vous l’essayez sur votre téléphone), puis une version
      par semaine. Je publie sur le Play Store avec votre compte.

      Le serveur : je peux l’écrire aussi, ou me brancher sur le vôtre.`,
    en: {
      title: 'Light, offline-ready Android and iOS app in Flutter',
      description: text`
        One codebase for Android and iOS, under 15 MB to download, main screens working without a
        network and syncing later. A clickable mock-up first, then one version a week. I publish on
        the Play Store with your own account, and can write the server too.`,
    },
    packages: [
      {
        name: 'Maquette',
        summary: 'Toutes les vues cliquables, sans le code.',
        price: 120000,
        days: 10,
        revisions: 3,
        includes: ['Jusqu’à 15 écrans', 'Essai sur téléphone'],
      },
      {
        name: 'Version de lancement',
        summary: 'Application avec 8 écrans et notifications.',
        price: 650000,
        days: 45,
        revisions: 3,
        includes: ['Android et iOS', '8 écrans', 'Notifications', 'Publication'],
      },
      {
        name: 'Application et serveur',
        summary: 'Avec tableau de bord web et mobile money.',
        price: 1400000,
        days: 80,
        revisions: 4,
        includes: ['15 écrans', 'Serveur et API', 'Tableau de bord', 'Paiement mobile'],
      },
    ],
    extras: [{ title: 'Maintenance pendant 6 mois', price: 180000, days: 0 }],
    faq: [
      {
        question: 'Le code m’appartient ?',
        answer: 'Oui, il est livré dans votre dépôt Git à chaque version.',
      },
      {
        question: 'Comment est payé le compte Apple ?',
        answer: 'Par vous, 99 dollars par an. On peut sortir d’abord sur Android seulement.',
      },
    ],
    requirements: [
      {
        question: 'Décrivez ce qu’une personne doit pouvoir faire avec l’application',
        kind: 'text',
        required: true,
      },
      { question: 'Maquettes ou documents existants', kind: 'file', required: false },
    ],
    tags: ['application mobile', 'Flutter', 'Android', 'iOS'],
    scene: 'phone',
    publishedDaysAgo: 350,
    reviews: [
      {
        by: 'mamadou-ba',
        rating: 5,
        text: 'Application de livraison lancée à Dakar avec 40 livreurs. Une version chaque vendredi, comme promis.',
        daysAgo: 38,
      },
      {
        by: 'binta-dieng',
        rating: 5,
        text: 'La maquette cliquable nous a évité de construire trois écrans inutiles.',
        daysAgo: 92,
      },
      {
        by: 'alpha-bah',
        rating: 4,
        text: 'Très compétent. Les délais étaient serrés sur la fin.',
        daysAgo: 130,
      },
    ],
  },
  {
    slug: 'corriger-bugs-application-flutter',
    seller: 'moussa-sow',
    category: 'depannage-maintenance',
    title: 'Je corrige les bugs de votre application Flutter ou Firebase',
    description: text`
      L’application plante au démarrage, le Play Store la refuse, les notifications n’arrivent plus ?
      Donnez-moi l’accès au code et un exemple du problème. Je cherche la cause, je corrige, et
      j’explique ce que j’ai trouvé en une page.

      Si je ne trouve pas, vous ne payez pas : j’accepte l’annulation.`,
    packages: [
      {
        name: 'Un bug',
        summary: 'Un problème précis et reproductible.',
        price: 25000,
        days: 3,
        revisions: 1,
        includes: ['Correction', 'Explication d’une page'],
      },
      {
        name: 'Remise à niveau',
        summary: 'Mise à jour de Flutter et des dépendances.',
        price: 90000,
        days: 8,
        revisions: 1,
        includes: ['Mise à jour complète', 'Tests sur 3 téléphones', 'Nouvelle version publiée'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'Faut-il vous donner le mot de passe du Play Store ?',
        answer: 'Non, une invitation avec un rôle limité suffit.',
      },
    ],
    requirements: [
      { question: 'Décrivez le bug et le téléphone concerné', kind: 'text', required: true },
    ],
    tags: ['Flutter', 'bug', 'Firebase', 'Play Store'],
    scene: 'gears',
    publishedDaysAgo: 140,
    reviews: [
      {
        by: 'arnaud-zinsou',
        rating: 5,
        text: 'Bug trouvé en deux heures alors que mon équipe cherchait depuis une semaine.',
        daysAgo: 17,
      },
      {
        by: 'lamine-badji',
        rating: 5,
        text: 'Honnête : il m’a dit que la moitié du devis d’un autre était inutile.',
        daysAgo: 64,
      },
    ],
  },
  {
    slug: 'bot-whatsapp-commandes',
    seller: 'fabrice-houngbedji',
    category: 'automatisation',
    title: 'Bot WhatsApp qui prend les commandes et répond la nuit',
    description: text`
      Vos clients écrivent à 23 heures, vous répondez à 8 heures, ils ont acheté ailleurs. Je branche
      un assistant sur votre numéro WhatsApp Business : il présente le catalogue, prend la commande,
      demande le quartier, et vous passe la main dès que ça se complique.

      Tout arrive dans un tableau Google que vous savez déjà utiliser. J’utilise l’API officielle,
      pas les bricolages qui font bloquer les numéros.`,
    en: {
      title: 'WhatsApp bot that takes orders and answers at night',
      description: text`
        An assistant on your WhatsApp Business number: it shows the catalogue, takes the order, asks
        for the district, and hands over to you when things get complicated. Orders land in a Google
        sheet. Official API only, not the hacks that get numbers blocked.`,
    },
    packages: [
      {
        name: 'Réponses automatiques',
        summary: 'Questions fréquentes et horaires.',
        price: 50000,
        days: 5,
        revisions: 2,
        includes: ['15 réponses', 'Passage à un humain'],
      },
      {
        name: 'Prise de commande',
        summary: 'Catalogue, panier et tableau des commandes.',
        price: 130000,
        days: 12,
        revisions: 3,
        includes: ['Catalogue de 40 articles', 'Tableau Google', 'Alerte sur votre téléphone'],
      },
      {
        name: 'Commande et paiement',
        summary: 'Avec lien de paiement mobile money.',
        price: 220000,
        days: 18,
        revisions: 3,
        includes: ['Tout ce qui précède', 'Lien de paiement', 'Relance des paniers'],
      },
    ],
    extras: [{ title: 'Réponses en fon ou en wolof (vocal)', price: 40000, days: 5 }],
    faq: [
      {
        question: 'Combien coûte l’API ensuite ?',
        answer:
          'Meta facture par conversation, comptez 10 à 20 F. Les réponses à un client qui vous écrit sont souvent gratuites.',
      },
      {
        question: 'Mon numéro actuel peut servir ?',
        answer:
          'Oui, mais il faut le détacher de l’application WhatsApp classique. Je vous accompagne.',
      },
    ],
    requirements: [
      { question: 'Les questions qu’on vous pose le plus souvent', kind: 'text', required: true },
      { question: 'Catalogue avec prix', kind: 'file', required: true },
    ],
    tags: ['WhatsApp', 'bot', 'chatbot', 'automatisation', 'commandes'],
    scene: 'chat',
    publishedDaysAgo: 230,
    reviews: [
      {
        by: 'pelagie-dossou',
        rating: 5,
        text: 'Mes commandes du soir ont doublé. Et je dors.',
        daysAgo: 11,
        reply: 'C’était le but, dormir !',
      },
      {
        by: 'romeo-gbaguidi',
        rating: 5,
        text: 'Installation propre, il est resté disponible une semaine après.',
        daysAgo: 50,
      },
      {
        by: 'chantal-bamba',
        rating: 4,
        text: 'Bon outil, il faut prendre le temps de bien écrire ses réponses.',
        daysAgo: 83,
      },
      {
        by: 'rachidatou-alassane',
        rating: 5,
        text: 'Même ma mère passe commande avec.',
        daysAgo: 125,
      },
    ],
  },
  {
    slug: 'automatiser-factures-google-sheets',
    seller: 'fabrice-houngbedji',
    category: 'automatisation',
    title: 'Factures et relances automatiques depuis Google Sheets',
    description: text`
      Vous remplissez une ligne : la facture se fait, part par e-mail ou WhatsApp, et le client est
      relancé poliment à 7 et 15 jours. Numérotation continue, TVA ou non, historique.

      Aucun abonnement : tout tourne dans votre compte Google.`,
    packages: [
      {
        name: 'Facture seule',
        summary: 'Modèle à votre nom et envoi en un clic.',
        price: 30000,
        days: 4,
        revisions: 2,
        includes: ['Modèle de facture', 'Numérotation', 'Envoi par e-mail'],
      },
      {
        name: 'Factures et relances',
        summary: 'Avec relances et tableau de suivi.',
        price: 65000,
        days: 7,
        revisions: 2,
        includes: ['Relances automatiques', 'Tableau des impayés', 'Devis'],
      },
    ],
    extras: [{ title: 'Reprise de vos anciennes factures', price: 20000, days: 3 }],
    faq: [
      {
        question: 'Et si internet coupe ?',
        answer: 'Vous écrivez hors ligne dans la feuille, l’envoi se fait au retour du réseau.',
      },
    ],
    requirements: [
      { question: 'Un exemple de votre facture actuelle', kind: 'file', required: true },
    ],
    tags: ['facture', 'Google Sheets', 'automatisation', 'relance'],
    scene: 'gears',
    publishedDaysAgo: 85,
    reviews: [
      {
        by: 'arnaud-zinsou',
        rating: 5,
        text: '680 000 F d’impayés récupérés en un mois rien qu’avec les relances.',
        daysAgo: 21,
      },
      {
        by: 'solange-kabore',
        rating: 4,
        text: 'Pratique. Petite difficulté avec les autorisations Google, réglée au téléphone.',
        daysAgo: 44,
      },
    ],
  },
  {
    slug: 'reparer-site-wordpress-pirate',
    seller: 'serge-kouame',
    category: 'depannage-maintenance',
    title: 'Site WordPress piraté, lent ou en panne : je le répare',
    description: text`
      Page blanche, redirections vers des sites de paris, alerte rouge de Google : ça se soigne. Je
      sauvegarde d’abord, je nettoie, je mets à jour, je ferme la porte par laquelle ils sont entrés,
      puis je demande à Google de retirer l’alerte.

      Vous recevez un compte rendu clair et les réglages pour éviter la prochaine fois.`,
    en: {
      title: 'Hacked, slow or broken WordPress site: I repair it',
      description: text`
        White page, redirects to betting sites, Google’s red warning: it can be cured. I back up,
        clean, update, close the door they came in by and ask Google to lift the warning. You get a
        clear report and the settings that prevent a second time.`,
    },
    packages: [
      {
        name: 'Panne simple',
        summary: 'Erreur, page blanche, extension cassée.',
        price: 20000,
        days: 1,
        revisions: 1,
        includes: ['Sauvegarde', 'Réparation'],
      },
      {
        name: 'Nettoyage complet',
        summary: 'Site piraté remis au propre et protégé.',
        price: 60000,
        days: 3,
        revisions: 2,
        includes: ['Nettoyage', 'Mises à jour', 'Pare-feu', 'Retrait de l’alerte Google'],
      },
    ],
    extras: [{ title: 'Surveillance pendant 6 mois', price: 45000, days: 0 }],
    faq: [
      {
        question: 'Intervenez-vous le dimanche ?',
        answer: 'Oui si le site est totalement hors service.',
      },
    ],
    requirements: [
      { question: 'Adresse du site et ce que vous voyez', kind: 'text', required: true },
      { question: 'Chez quel hébergeur ?', kind: 'text', required: true },
    ],
    tags: ['WordPress', 'piratage', 'dépannage', 'sécurité'],
    scene: 'server',
    publishedDaysAgo: 200,
    reviews: [
      {
        by: 'etienne-nana',
        rating: 5,
        text: 'Notre site affichait des casinos. Réglé en une nuit.',
        daysAgo: 8,
      },
      {
        by: 'didier-sanou',
        rating: 5,
        text: 'Clair, rapide, et il a laissé des consignes écrites.',
        daysAgo: 36,
      },
      {
        by: 'estelle-mba',
        rating: 4,
        text: 'Réparé. Il restait un lien bizarre, corrigé le lendemain.',
        daysAgo: 75,
      },
    ],
  },
  {
    slug: 'catalogue-en-ligne-qr-code',
    seller: 'fabrice-houngbedji',
    category: 'boutiques-en-ligne',
    title: 'Catalogue en ligne léger avec lien WhatsApp et QR code',
    description: text`
      Pas besoin d’une vraie boutique pour commencer. Je mets vos articles sur une page qui s’ouvre en
      une seconde, chaque article a son bouton « Commander sur WhatsApp » avec le texte déjà écrit.
      Vous modifiez les prix depuis votre téléphone.`,
    packages: [
      {
        name: '30 articles',
        summary: 'La page, le QR code, la prise en main.',
        price: 40000,
        days: 4,
        revisions: 2,
        includes: ['30 articles', 'QR code', 'Prise en main 30 min'],
      },
      {
        name: '100 articles',
        summary: 'Avec catégories et recherche.',
        price: 75000,
        days: 7,
        revisions: 2,
        includes: ['100 articles', 'Catégories', 'Recherche', 'QR code'],
      },
    ],
    extras: [{ title: 'Photos détourées (10)', price: 8000, days: 1 }],
    faq: [
      {
        question: 'Y a-t-il un abonnement ?',
        answer: 'Seulement votre nom de domaine, si vous en voulez un : environ 8 000 F par an.',
      },
    ],
    requirements: [{ question: 'Photos, noms et prix des articles', kind: 'file', required: true }],
    tags: ['catalogue', 'WhatsApp', 'QR code', 'boutique'],
    scene: 'shop',
    publishedDaysAgo: 48,
    reviews: [
      {
        by: 'zeinabou-moussa',
        rating: 5,
        text: 'Ma friperie a son catalogue. Les clientes envoient déjà leur choix, je n’ai plus qu’à préparer.',
        daysAgo: 15,
      },
      {
        by: 'romeo-gbaguidi',
        rating: 4,
        text: 'Simple et ça marche. J’aurais aimé pouvoir mettre des vidéos.',
        daysAgo: 29,
      },
    ],
  },
  {
    slug: 'site-ecole-clinique-ong',
    seller: 'serge-kouame',
    category: 'sites-vitrines',
    title: 'Site pour école, clinique ou ONG avec inscriptions en ligne',
    description: text`
      Formulaire d’inscription, calendrier, annonces, galerie, documents à télécharger. Les parents ou
      les patients remplissent depuis leur téléphone, vous recevez un tableau propre.

      J’ai fait le site de neuf écoles et de trois cliniques. Les données personnelles restent chez
      vous, protégées par mot de passe, et on ne demande que le nécessaire.`,
    packages: [
      {
        name: 'Essentiel',
        summary: 'Six pages et un formulaire.',
        price: 220000,
        days: 15,
        revisions: 2,
        includes: ['6 pages', '1 formulaire', 'Annonces'],
      },
      {
        name: 'Avec inscriptions',
        summary: 'Inscriptions, pièces jointes, export Excel.',
        price: 380000,
        days: 25,
        revisions: 3,
        includes: ['10 pages', 'Inscriptions avec pièces', 'Export Excel', 'Formation 2 h'],
      },
    ],
    extras: [{ title: 'Paiement des frais par mobile money', price: 120000, days: 10 }],
    faq: [
      {
        question: 'Peut-on ajouter les résultats scolaires ?',
        answer: 'C’est un autre projet, plus lourd. Parlons-en d’abord.',
      },
    ],
    requirements: [
      {
        question: 'Liste des pages et des informations à recueillir',
        kind: 'text',
        required: true,
      },
    ],
    tags: ['école', 'clinique', 'ONG', 'site web', 'inscription'],
    scene: 'window',
    publishedDaysAgo: 110,
    reviews: [
      {
        by: 'boubacar-toure',
        rating: 5,
        text: '212 inscriptions en ligne cette rentrée, zéro papier perdu.',
        daysAgo: 42,
      },
      {
        by: 'yves-compaore',
        rating: 4,
        text: 'Bon suivi. Le formulaire a demandé deux corrections.',
        daysAgo: 69,
      },
    ],
  },
]
