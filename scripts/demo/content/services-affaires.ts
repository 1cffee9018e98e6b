import { text } from './text'
import type { ServiceContent } from './types'

export const affaires: ServiceContent[] = [
  {
    slug: 'business-plan-banque-microfinance',
    seller: 'desire-kpodar',
    category: 'business-plan',
    title: 'Business plan pour banque, microfinance ou incubateur',
    description: text`
      Pendant neuf ans j’ai accordé ou refusé des crédits. Je sais quelles pages on lit (les trois premières
      et les tableaux) et quelles phrases font perdre confiance.

      Nous travaillons ensemble : deux appels, un questionnaire, vos devis. Je construis le modèle financier
      sous Excel, avec des hypothèses que vous saurez défendre, puis j’écris le dossier. Élevage, transformation,
      transport, commerce, école, clinique.

      Si vos chiffres ne tiennent pas, je vous le dis avant la banque.`,
    en: {
      title: 'Business plan for a bank, microfinance or incubator',
      description: text`
        For nine years I granted or refused loans: I know which pages are read and which sentences lose
        trust. Two calls, a questionnaire, your quotes; then an Excel model with assumptions you can
        defend and the written file. If your figures do not hold I tell you before the bank does.`,
    },
    packages: [
      {
        name: 'Modèle financier',
        summary: 'Excel sur trois ans, sans rédaction.',
        price: 60000,
        days: 7,
        revisions: 2,
        includes: ['Compte de résultat', 'Trésorerie mensuelle', 'Seuil de rentabilité'],
      },
      {
        name: 'Dossier complet',
        summary: 'Vingt-cinq pages et le modèle.',
        price: 140000,
        days: 15,
        revisions: 2,
        includes: ['25 pages', 'Modèle 3 ans', '2 appels', 'Résumé d’une page'],
      },
      {
        name: 'Dossier et défense',
        summary: 'Avec préparation à l’entretien.',
        price: 210000,
        days: 21,
        revisions: 3,
        includes: [
          'Dossier complet',
          'Diapositives',
          'Simulation d’entretien',
          'Réponses aux questions de la banque',
        ],
      },
    ],
    extras: [
      { title: 'Version anglaise du résumé', price: 15000, days: 2 },
      { title: 'Étude de terrain à Lomé (30 entretiens)', price: 80000, days: 10 },
    ],
    faq: [
      {
        question: 'Garantissez-vous le crédit ?',
        answer: 'Non. Je garantis un dossier sincère et complet.',
      },
      {
        question: 'Je n’ai pas de comptabilité',
        answer: 'On reconstitue à partir de vos cahiers et de vos relevés mobile money.',
      },
    ],
    requirements: [
      { question: 'Votre projet, le montant cherché, votre apport', kind: 'text', required: true },
      { question: 'Devis et documents existants', kind: 'file', required: false },
    ],
    tags: ['business plan', 'crédit', 'financement', 'prévisionnel'],
    scene: 'rocket',
    publishedDaysAgo: 410,
    reviews: [
      {
        by: 'kossi-amegan',
        rating: 5,
        text: 'Crédit de 8 millions obtenu pour ma boulangerie. L’analyste a dit que le dossier se lisait tout seul.',
        daysAgo: 19,
      },
      {
        by: 'afi-tetteh',
        rating: 5,
        text: 'Il m’a fait renoncer à un mauvais emplacement. Ça vaut plus que le prix payé.',
        daysAgo: 57,
      },
      {
        by: 'romeo-gbaguidi',
        rating: 4,
        text: 'Solide. Beaucoup de questions, il faut être disponible.',
        daysAgo: 90,
      },
      { by: 'hadja-sylla', rating: 5, text: 'Sérieux et pédagogue.', daysAgo: 128 },
    ],
  },
  {
    slug: 'etude-marche-agrobusiness',
    seller: 'desire-kpodar',
    category: 'business-plan',
    title: 'Étude de marché pour un projet agricole ou agroalimentaire',
    description: text`
      Qui achète, à quel prix, à quelle saison, et qui vend déjà. Données publiques recoupées, prix relevés sur
      les marchés par mes correspondants au Togo, au Bénin et au Burkina. Un document court, avec des tableaux
      et mes doutes écrits noir sur blanc.`,
    packages: [
      {
        name: 'Note de cadrage',
        summary: 'Dix pages pour décider de continuer.',
        price: 45000,
        days: 7,
        revisions: 1,
        includes: ['10 pages', 'Prix sur 12 mois'],
      },
      {
        name: 'Étude complète',
        summary: 'Trente pages, relevés de terrain.',
        price: 160000,
        days: 25,
        revisions: 2,
        includes: ['30 pages', 'Relevés dans 3 marchés', '10 entretiens', 'Tableau Excel'],
      },
    ],
    extras: [],
    faq: [
      {
        question: 'Quelles filières ?',
        answer:
          'Soja, anacarde, volaille, tomate, gari, karité, poisson. Pour les autres, demandez.',
      },
    ],
    requirements: [
      { question: 'Filière, zone, question principale', kind: 'text', required: true },
    ],
    tags: ['étude de marché', 'agriculture', 'agrobusiness'],
    scene: 'chart',
    publishedDaysAgo: 135,
    reviews: [
      {
        by: 'etienne-nana',
        rating: 5,
        text: 'Enfin des prix réels et pas des moyennes d’internet.',
        daysAgo: 35,
      },
      {
        by: 'rachidatou-alassane',
        rating: 4,
        text: 'Étude utile pour notre unité de soja.',
        daysAgo: 74,
      },
    ],
  },
  {
    slug: 'comptabilite-mensuelle-syscohada',
    seller: 'rokhaya-sarr',
    category: 'comptabilite',
    title: 'Comptabilité mensuelle de votre commerce ou petite société',
    description: text`
      Vous photographiez vos reçus, vous exportez votre mobile money, je tiens les comptes. Chaque mois, un
      tableau d’une page : ce qui est entré, sorti, dû, et ce qu’il faut payer aux impôts.

      SYSCOHADA révisé, système normal ou minimal de trésorerie. Pour le Sénégal je prépare aussi les
      déclarations ; ailleurs je tiens les comptes et votre conseil local déclare.`,
    en: {
      title: 'Monthly bookkeeping for your shop or small company',
      description: text`
        You photograph receipts and export your mobile money; I keep the books. Each month a one-page
        table: in, out, owed, and what to pay to the tax office. Revised SYSCOHADA. Filings prepared for
        Senegal; elsewhere your local adviser files.`,
    },
    packages: [
      {
        name: 'Petit commerce',
        summary: 'Jusqu’à 60 pièces par mois.',
        price: 35000,
        days: 30,
        revisions: 1,
        includes: ['60 pièces', 'Tableau mensuel'],
      },
      {
        name: 'Petite société',
        summary: 'Jusqu’à 200 pièces, TVA et paie de 3 personnes.',
        price: 85000,
        days: 30,
        revisions: 1,
        includes: ['200 pièces', 'TVA', 'Paie (3)', 'Appel mensuel'],
      },
    ],
    extras: [
      { title: 'Bulletin de paie supplémentaire', price: 3000, days: 0 },
      { title: 'Rattrapage d’un mois en retard', price: 20000, days: 5 },
    ],
    faq: [
      {
        question: 'Mes cahiers sont en wolof',
        answer: 'Je lis très bien le wolof, écrit comme vous l’écrivez.',
      },
      {
        question: 'Signez-vous les états financiers ?',
        answer: 'Un expert-comptable inscrit à l’ordre doit viser. Je travaille avec un cabinet.',
      },
    ],
    requirements: [
      { question: 'Activité, forme juridique, pays', kind: 'text', required: true },
      { question: 'Vos pièces du mois', kind: 'file', required: true },
    ],
    tags: ['comptabilité', 'SYSCOHADA', 'TVA', 'paie'],
    scene: 'ledger',
    publishedDaysAgo: 275,
    reviews: [
      {
        by: 'binta-dieng',
        rating: 5,
        text: 'Je sais enfin combien je gagne. Et ce n’est pas ce que je croyais.',
        daysAgo: 9,
      },
      { by: 'ndeye-gueye', rating: 5, text: 'Patiente avec mes reçus froissés.', daysAgo: 40 },
      { by: 'pape-seck', rating: 5, text: 'Plus de pénalités depuis six mois.', daysAgo: 85 },
      {
        by: 'therese-mendy',
        rating: 4,
        text: 'Très bien, il faut juste envoyer les pièces avant le 5.',
        daysAgo: 124,
      },
    ],
  },
  {
    slug: 'tableau-caisse-stock-excel',
    seller: 'rokhaya-sarr',
    category: 'comptabilite',
    title: 'Cahier de caisse et de stock sur Excel, adapté à votre boutique',
    description: text`
      Trois onglets : ventes, dépenses, stock. Des menus déroulants, pas de formule à toucher, un total du jour
      en gros. Fonctionne sur téléphone. Je fais une vidéo de dix minutes en français ou en wolof pour la
      personne qui tient la caisse.`,
    packages: [
      {
        name: 'Caisse',
        summary: 'Entrées, sorties, crédits clients.',
        price: 12000,
        days: 2,
        revisions: 1,
        includes: ['Fichier Excel', 'Vidéo 10 min'],
      },
      {
        name: 'Caisse et stock',
        summary: 'Avec alertes et bénéfice par article.',
        price: 25000,
        days: 4,
        revisions: 2,
        includes: ['Fichier Excel', '200 articles saisis', 'Alertes', 'Vidéo'],
      },
    ],
    extras: [],
    faq: [{ question: 'Faut-il internet ?', answer: 'Non.' }],
    requirements: [
      {
        question: 'Vos articles et la façon dont vous notez aujourd’hui',
        kind: 'text',
        required: true,
      },
    ],
    tags: ['Excel', 'caisse', 'stock', 'boutique'],
    scene: 'ledger',
    publishedDaysAgo: 115,
    reviews: [
      {
        by: 'zeinabou-moussa',
        rating: 5,
        text: 'Ma nièce tient la caisse sans m’appeler.',
        daysAgo: 24,
      },
      { by: 'souleymane-kone', rating: 5, text: 'Simple, solide.', daysAgo: 60 },
      {
        by: 'abdoulaye-diarra',
        rating: 3,
        text: 'Bien fait mais mon téléphone est trop petit pour l’onglet stock.',
        daysAgo: 97,
        reply: 'J’ai fait depuis une version « petit écran », je vous l’ai envoyée.',
      },
    ],
  },
  {
    slug: 'assistante-virtuelle-mensuelle',
    seller: 'clarisse-konan',
    category: 'assistance-virtuelle',
    title: 'Assistante à distance : agenda, mails, relances, réservations',
    description: text`
      Dix ans auprès de directeurs exigeants. Je trie vos mails, je prépare vos réponses, je prends les
      rendez-vous, je relance les clients en retard avec le sourire. Compte rendu chaque vendredi à 17 h.

      Disponible de 8 h à 18 h, heure d’Abidjan.`,
    en: {
      title: 'Remote assistant: diary, mail, reminders, bookings',
      description: text`
        Ten years beside demanding directors. I sort mail, prepare replies, book appointments and remind
        late clients with a smile. Report every Friday at five. Available 8 to 6, Abidjan time.`,
    },
    packages: [
      {
        name: '10 heures',
        summary: 'Pour essayer.',
        price: 25000,
        days: 14,
        revisions: 1,
        includes: ['10 heures', 'Compte rendu'],
      },
      {
        name: '40 heures',
        summary: 'Un mi-temps léger.',
        price: 90000,
        days: 30,
        revisions: 1,
        includes: ['40 heures', 'Compte rendu hebdomadaire', 'Appels clients'],
      },
      {
        name: '80 heures',
        summary: 'Mi-temps.',
        price: 165000,
        days: 30,
        revisions: 1,
        includes: ['80 heures', 'Compte rendu hebdomadaire', 'Appels clients', 'Facturation'],
      },
    ],
    extras: [{ title: '5 heures de plus', price: 13000, days: 0 }],
    faq: [{ question: 'Les heures non utilisées ?', answer: 'Reportées un mois.' }],
    requirements: [
      { question: 'Les tâches à confier et vos outils', kind: 'text', required: true },
    ],
    tags: ['assistante', 'agenda', 'secrétariat', 'relances'],
    scene: 'calendar',
    publishedDaysAgo: 235,
    reviews: [
      {
        by: 'gerard-ahoussou',
        rating: 5,
        text: 'Elle me rappelle mes propres rendez-vous avec tact. Indispensable.',
        daysAgo: 11,
      },
      { by: 'carine-ouattara', rating: 5, text: 'Organisée, discrète.', daysAgo: 47 },
      {
        by: 'marc-lefebvre',
        rating: 4,
        text: 'Très bon travail, décalage horaire sans problème.',
        daysAgo: 100,
      },
    ],
  },
  {
    slug: 'saisie-donnees-questionnaires',
    seller: 'clarisse-konan',
    category: 'assistance-virtuelle',
    title: 'Saisie de données, questionnaires papier et listes de contacts',
    description: text`
      Fiches d’enquête, inventaires, cartes de visite, registres scannés. Double vérification d’une ligne sur
      dix, et un fichier d’anomalies à part : je ne devine jamais un chiffre illisible.`,
    packages: [
      {
        name: '200 lignes',
        summary: 'Petit lot.',
        price: 6000,
        days: 2,
        revisions: 1,
        includes: ['200 lignes', 'Excel'],
      },
      {
        name: '1 000 lignes',
        summary: 'Avec contrôle.',
        price: 25000,
        days: 5,
        revisions: 1,
        includes: ['1 000 lignes', 'Contrôle 10 %', 'Liste des anomalies'],
      },
    ],
    extras: [{ title: '500 lignes de plus', price: 12000, days: 2 }],
    faq: [
      { question: 'Acceptez-vous l’écriture manuscrite ?', answer: 'Oui si la photo est nette.' },
    ],
    requirements: [
      { question: 'Les documents et le modèle de tableau', kind: 'file', required: true },
    ],
    tags: ['saisie', 'données', 'Excel', 'enquête'],
    scene: 'document',
    publishedDaysAgo: 55,
    reviews: [
      {
        by: 'abdoulaye-diarra',
        rating: 5,
        text: '1 400 fiches, trois anomalies trouvées chez nous, aucune chez elle.',
        daysAgo: 22,
      },
      { by: 'didier-sanou', rating: 4, text: 'Rapide et propre.', daysAgo: 38 },
    ],
  },
  {
    slug: 'statuts-contrats-ohada',
    seller: 'fatoumata-diallo',
    category: 'juridique',
    title: 'Statuts de SARL, contrat ou bail rédigés en droit OHADA',
    description: text`
      Un associé qui part, un locataire qui ne paie plus, un prestataire qui disparaît : presque tout se joue
      dans les quatre pages qu’on n’a pas lues. Je rédige des documents courts, en français clair, conformes aux
      Actes uniformes, et je vous explique chaque clause au téléphone.

      Je suis juriste, pas avocate : pas de représentation au tribunal.`,
    en: {
      title: 'Articles of association, contracts and leases under OHADA law',
      description: text`
        Short documents in plain French, compliant with the Uniform Acts, and every clause explained on
        the phone. I am a jurist, not an attorney: no representation in court.`,
    },
    packages: [
      {
        name: 'Contrat simple',
        summary: 'Prestation, vente, bail d’habitation.',
        price: 25000,
        days: 4,
        revisions: 2,
        includes: ['1 contrat', 'Explication 20 min'],
      },
      {
        name: 'Statuts de SARL',
        summary: 'Statuts, procès-verbal, liste des pièces.',
        price: 60000,
        days: 7,
        revisions: 2,
        includes: ['Statuts', 'Procès-verbal', 'Liste des démarches'],
      },
      {
        name: 'Pacte et statuts',
        summary: 'Avec pacte d’associés.',
        price: 120000,
        days: 12,
        revisions: 3,
        includes: ['Statuts', 'Pacte d’associés', '2 appels'],
      },
    ],
    extras: [{ title: 'Conditions générales de vente en ligne', price: 30000, days: 4 }],
    faq: [
      {
        question: 'Dans quels pays ?',
        answer: 'Les dix-sept États de l’OHADA. Les frais d’enregistrement varient selon le pays.',
      },
      {
        question: 'Faites-vous les démarches au guichet unique ?',
        answer: 'À Bamako oui, en supplément. Ailleurs je vous donne la marche à suivre.',
      },
    ],
    requirements: [
      { question: 'La situation en quelques lignes', kind: 'text', required: true },
      { question: 'Pays concerné', kind: 'text', required: true },
    ],
    tags: ['OHADA', 'statuts', 'SARL', 'contrat', 'bail'],
    scene: 'scale',
    publishedDaysAgo: 195,
    reviews: [
      {
        by: 'boubacar-toure',
        rating: 5,
        text: 'Elle explique le droit comme on explique une recette.',
        daysAgo: 29,
      },
      {
        by: 'maimouna-keita',
        rating: 5,
        text: 'SARL créée en dix jours avec sa liste de démarches.',
        daysAgo: 62,
      },
      {
        by: 'gerard-ahoussou',
        rating: 4,
        text: 'Bon contrat. J’aurais voulu la version Word dès le début.',
        daysAgo: 103,
      },
    ],
  },
]
