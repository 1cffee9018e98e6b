export type ConversationContent = {
  customer: string
  seller: string
  service?: string
  /** Day of the first message. */
  startedDaysAgo: number
  /** Who writes, after how many hours, and what. */
  messages: { from: 'customer' | 'seller'; afterHours: number; body: string }[]
  /** The last message is still unread by the other side. */
  isUnread?: boolean
}

/** What people write each other before and during orders. */
export const conversations: ConversationContent[] = [
  {
    customer: 'adjoua-nguessan',
    seller: 'awa-diop',
    service: 'etiquette-jus-sirop-confiture',
    startedDaysAgo: 8,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Bonjour Awa, on se connaît déjà pour le logo. J’ai maintenant quatre jus à étiqueter, c’est possible pour le marché de Noël ?',
      },
      {
        from: 'seller',
        afterHours: 0.6,
        body: 'Bonjour Adjoua ! Avec plaisir. Oui si j’ai les ingrédients et les poids cette semaine. Vous gardez les mêmes bouteilles ?',
      },
      {
        from: 'customer',
        afterHours: 1.2,
        body: 'Non, des bouteilles de 33 cl, plus larges. Je vous envoie le gabarit de l’imprimeur avec la commande.',
      },
      {
        from: 'seller',
        afterHours: 1.5,
        body: 'Parfait. Pensez au numéro FRA s’il est prêt, sinon je garde la place.',
      },
      { from: 'customer', afterHours: 30, body: 'Commande passée, le gabarit est dedans.' },
      {
        from: 'seller',
        afterHours: 140,
        body: 'C’est livré ! Le bissap et le gingembre se ressemblaient trop, j’ai changé la bande du haut. Dites-moi.',
      },
    ],
    isUnread: true,
  },
  {
    customer: 'carine-ouattara',
    seller: 'awa-diop',
    service: 'logo-restaurant-boutique-salon',
    startedDaysAgo: 1,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Bonjour, je viens de commander la formule à trois pistes. Le salon ouvre le 15, est-ce jouable ?',
      },
      {
        from: 'seller',
        afterHours: 2,
        body: 'Bonjour Carine, oui. Il me faut juste le nom exact avec les accents et une photo de la façade.',
      },
      {
        from: 'customer',
        afterHours: 3.5,
        body: '« Chez Tantie Carine », deux mots après. Je vous fais la photo demain matin.',
      },
    ],
    isUnread: true,
  },
  {
    customer: 'adjoua-nguessan',
    seller: 'serge-kouame',
    service: 'boutique-woocommerce-mobile-money',
    startedDaysAgo: 6,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Bonsoir Serge. Pour 15 produits, la formule de départ suffit ?',
      },
      {
        from: 'seller',
        afterHours: 5,
        body: 'Bonsoir. Oui largement, et vous pourrez ajouter les autres vous-même après la formation.',
      },
      { from: 'customer', afterHours: 6, body: 'Et Wave, c’est compris ?' },
      {
        from: 'seller',
        afterHours: 6.4,
        body: 'Un opérateur est compris, donc Wave si vous voulez. Les autres s’ajoutent ensuite.',
      },
    ],
  },
  {
    customer: 'chantal-bamba',
    seller: 'awa-diop',
    startedDaysAgo: 5,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'La deuxième piste plaît à tout le monde au maquis !',
      },
      {
        from: 'seller',
        afterHours: 1,
        body: 'Très contente. Je reprends le vert et la taille du nom ce soir.',
      },
    ],
  },
  {
    customer: 'didier-sanou',
    seller: 'cyrille-zongo',
    service: 'montage-video-youtube',
    startedDaysAgo: 9,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Bonjour Cyrille, je ne vois pas les sous-titres dans la vidéo.',
      },
      { from: 'seller', afterHours: 9, body: 'Bonjour, ils sont dans le fichier .srt à côté.' },
      {
        from: 'customer',
        afterHours: 10,
        body: 'La formule dit « sous-titres », je pensais incrustés. Je ne sais pas quoi faire d’un .srt.',
      },
      {
        from: 'seller',
        afterHours: 26,
        body: 'On peut en discuter, mais il faut refaire l’export complet.',
      },
    ],
  },
  {
    customer: 'gerard-ahoussou',
    seller: 'landry-gnamba',
    service: 'plan-maison-villa-basse-duplex',
    startedDaysAgo: 9,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Bonjour M. Gnamba, terrain de 500 m² à Bingerville, budget 18 millions pour le gros œuvre. Réaliste ?',
      },
      {
        from: 'seller',
        afterHours: 3,
        body: 'Bonjour. Pour une villa basse de 120 m², oui. Pour un duplex, non, je préfère vous le dire.',
      },
      {
        from: 'customer',
        afterHours: 4,
        body: 'Merci de la franchise. On part sur la villa, avec une dalle prévue pour monter plus tard.',
      },
      {
        from: 'seller',
        afterHours: 4.5,
        body: 'Bonne idée. Je prévois l’attente des poteaux et l’escalier.',
      },
    ],
  },
  {
    customer: 'kossi-amegan',
    seller: 'grace-attoh',
    startedDaysAgo: 20,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Hello Grace, I am in Accra today, I spoke one hour with my supplier!',
      },
      { from: 'seller', afterHours: 0.3, body: 'Bravo Kossi! And did you get the discount?' },
      { from: 'customer', afterHours: 0.5, body: '5 per cent. Next time ten.' },
    ],
  },
  {
    customer: 'aicha-sidibe',
    seller: 'aminata-traore',
    service: 'portrait-famille-illustre',
    startedDaysAgo: 50,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Bonjour, je voudrais mon père sur le dessin mais je n’ai qu’une photo d’identité de 2004.',
      },
      {
        from: 'seller',
        afterHours: 7,
        body: 'Bonjour Aïcha. Une photo d’identité me suffit pour le visage. Parlez-moi de lui : sa façon de s’asseoir, ses vêtements.',
      },
      {
        from: 'customer',
        afterHours: 20,
        body: 'Toujours un grand boubou blanc, et il tenait son chapelet de la main gauche.',
      },
      { from: 'seller', afterHours: 21, body: 'Je le vois. Merci de me le confier.' },
    ],
  },
  {
    customer: 'mamadou-ba',
    seller: 'moussa-sow',
    service: 'application-mobile-flutter',
    startedDaysAgo: 12,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Moussa, pour la version « restaurateurs », on commence encore par la maquette ?',
      },
      {
        from: 'seller',
        afterHours: 1.1,
        body: 'Oui, ça nous a évité trois écrans la dernière fois. Dix jours comme d’habitude.',
      },
    ],
  },
  {
    customer: 'estelle-mba',
    seller: 'bintou-camara',
    startedDaysAgo: 2,
    messages: [
      {
        from: 'customer',
        afterHours: 0,
        body: 'Bonjour Bintou, acceptez-vous un texte de 250 mots dans la première formule ?',
      },
    ],
    isUnread: true,
  },
]
