/** How far an order has come when the demo market is made. */
export type StoryEnd =
  | 'awaiting_payment'
  | 'expired'
  | 'awaiting_requirements'
  | 'awaiting_acceptance'
  | 'declined'
  | 'in_progress'
  | 'delivered'
  | 'revision_requested'
  | 'redelivered'
  | 'revision_refused'
  | 'completed'
  | 'disputed'
  | 'charged_back'

export type OrderStory = {
  customer: string
  service: string
  /** 0 = the first package. */
  tier: 0 | 1 | 2
  end: StoryEnd
  placedDaysAgo: number
  /** What the customer asks to have changed, or why there is a dispute. */
  note?: string
  /** What the seller answers: why the order or the revision is refused. */
  answer?: string
}

/** Orders that are still on their way, or ended otherwise than well. */
export const orderStories: OrderStory[] = [
  {
    customer: 'adjoua-nguessan',
    service: 'etiquette-jus-sirop-confiture',
    tier: 1,
    end: 'delivered',
    placedDaysAgo: 6,
  },
  {
    customer: 'adjoua-nguessan',
    service: 'boutique-woocommerce-mobile-money',
    tier: 0,
    end: 'in_progress',
    placedDaysAgo: 5,
  },
  {
    customer: 'adjoua-nguessan',
    service: 'fiches-produits-boutique',
    tier: 1,
    end: 'awaiting_requirements',
    placedDaysAgo: 1.2,
  },
  {
    customer: 'adjoua-nguessan',
    service: 'photos-produits-fond-blanc',
    tier: 0,
    end: 'awaiting_payment',
    placedDaysAgo: 0.006,
  },
  {
    customer: 'adjoua-nguessan',
    service: 'gestion-page-facebook-instagram',
    tier: 1,
    end: 'completed',
    placedDaysAgo: 12,
  },
  {
    customer: 'adjoua-nguessan',
    service: 'logo-anime-intro',
    tier: 0,
    end: 'redelivered',
    placedDaysAgo: 7,
    note: 'Le mouvement est joli mais un peu rapide, peut-on le ralentir sur la fin ?',
  },
  {
    customer: 'carine-ouattara',
    service: 'logo-restaurant-boutique-salon',
    tier: 1,
    end: 'awaiting_acceptance',
    placedDaysAgo: 0.6,
  },
  {
    customer: 'binta-dieng',
    service: 'logo-restaurant-boutique-salon',
    tier: 0,
    end: 'in_progress',
    placedDaysAgo: 2.5,
  },
  {
    customer: 'chantal-bamba',
    service: 'logo-restaurant-boutique-salon',
    tier: 1,
    end: 'revision_requested',
    placedDaysAgo: 6,
    note: 'J’aime la deuxième piste. Pouvez-vous essayer le vert plus foncé et agrandir le nom ?',
  },
  {
    customer: 'therese-mendy',
    service: 'charte-graphique-marque-cosmetique',
    tier: 0,
    end: 'in_progress',
    placedDaysAgo: 4,
  },
  {
    customer: 'joel-essomba',
    service: 'etiquette-jus-sirop-confiture',
    tier: 0,
    end: 'awaiting_requirements',
    placedDaysAgo: 0.4,
  },
  {
    customer: 'marc-lefebvre',
    service: 'charte-graphique-marque-cosmetique',
    tier: 1,
    end: 'awaiting_acceptance',
    placedDaysAgo: 0.9,
  },
  {
    customer: 'kossi-amegan',
    service: 'affiche-concert-evenement-eglise',
    tier: 1,
    end: 'delivered',
    placedDaysAgo: 2,
  },
  {
    customer: 'afi-tetteh',
    service: 'menu-carte-restaurant',
    tier: 0,
    end: 'in_progress',
    placedDaysAgo: 1.1,
  },
  {
    customer: 'prosper-lawson',
    service: 'instrumentale-afrobeat-amapiano',
    tier: 1,
    end: 'declined',
    placedDaysAgo: 9,
    answer:
      'Je suis en enregistrement à Yaoundé ces deux semaines, je ne pourrais pas tenir le délai.',
  },
  {
    customer: 'issa-garba',
    service: 'traduction-francais-anglais',
    tier: 1,
    end: 'in_progress',
    placedDaysAgo: 3,
  },
  {
    customer: 'zeinabou-moussa',
    service: 'tableau-caisse-stock-excel',
    tier: 1,
    end: 'delivered',
    placedDaysAgo: 5,
  },
  {
    customer: 'gerard-ahoussou',
    service: 'plan-maison-villa-basse-duplex',
    tier: 1,
    end: 'in_progress',
    placedDaysAgo: 8,
  },
  {
    customer: 'alpha-bah',
    service: 'video-explicative-animation-2d',
    tier: 0,
    end: 'revision_refused',
    placedDaysAgo: 16,
    note: 'Je voudrais finalement trois personnages de plus et une minute entière.',
    answer:
      'La formule est de trente secondes et un personnage. Je peux le faire avec la formule de soixante secondes.',
  },
  {
    customer: 'didier-sanou',
    service: 'montage-video-youtube',
    tier: 1,
    end: 'disputed',
    placedDaysAgo: 14,
    note: 'La vidéo livrée n’a pas de sous-titres alors que la formule les comprend.',
  },
  {
    customer: 'yves-compaore',
    service: 'campagne-publicite-facebook',
    tier: 0,
    end: 'expired',
    placedDaysAgo: 11,
  },
  {
    customer: 'estelle-mba',
    service: 'reparer-site-wordpress-pirate',
    tier: 1,
    end: 'charged_back',
    placedDaysAgo: 30,
  },
  {
    customer: 'solange-kabore',
    service: 'formation-excel-visio',
    tier: 1,
    end: 'in_progress',
    placedDaysAgo: 10,
  },
  {
    customer: 'lamine-badji',
    service: 'cv-lettre-motivation-recruteuse',
    tier: 1,
    end: 'awaiting_acceptance',
    placedDaysAgo: 1.4,
  },
  {
    customer: 'maimouna-keita',
    service: 'statuts-contrats-ohada',
    tier: 1,
    end: 'awaiting_requirements',
    placedDaysAgo: 2.2,
  },
  {
    customer: 'pelagie-dossou',
    service: 'bot-whatsapp-commandes',
    tier: 2,
    end: 'in_progress',
    placedDaysAgo: 9,
  },
  {
    customer: 'mamadou-ba',
    service: 'application-mobile-flutter',
    tier: 0,
    end: 'delivered',
    placedDaysAgo: 11,
  },
  {
    customer: 'hadja-sylla',
    service: 'patrons-couture-robe-boubou-wax',
    tier: 1,
    end: 'delivered',
    placedDaysAgo: 8,
  },
  {
    customer: 'franck-yao',
    service: 'cours-anglais-conversation',
    tier: 1,
    end: 'in_progress',
    placedDaysAgo: 13,
  },
  {
    customer: 'romeo-gbaguidi',
    service: 'catalogue-en-ligne-qr-code',
    tier: 1,
    end: 'completed',
    placedDaysAgo: 10,
  },
]
