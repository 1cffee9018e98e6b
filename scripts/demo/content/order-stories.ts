import type { OpenDispute } from '../../../src/contracts/disputes'

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
  | 'extension_proposed'
  | 'cancellation_proposed_by_customer'
  | 'cancellation_proposed_by_seller'
  | 'cancelled_in_part'
  | 'disputed'
  | 'dispute_answered'
  | 'dispute_pending'
  | 'dispute_decided'
  | 'resolved_refund'
  | 'resolved_split'
  | 'resolved_release'
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
  /** What the seller answers: why the order or the revision is refused, their side of a dispute. */
  answer?: string
  /** What a dispute is about. */
  category?: OpenDispute['category']
  /** Why staff decided as they did. */
  verdict?: string
  /** The part of the money that goes back, between 0 and 1. */
  share?: number
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
    placedDaysAgo: 12,
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
  {
    customer: 'adjoua-nguessan',
    service: 'menu-carte-restaurant',
    tier: 0,
    end: 'extension_proposed',
    placedDaysAgo: 1.6,
    note: 'Les photos de vos plats viennent d’arriver et elles méritent mieux qu’une mise en page rapide. Puis-je vous livrer le menu un peu plus tard, avec deux variantes de couleurs ?',
  },
  {
    customer: 'adjoua-nguessan',
    service: 'montage-video-youtube',
    tier: 0,
    end: 'cancellation_proposed_by_seller',
    placedDaysAgo: 3,
    note: 'Mon ordinateur de montage est en panne et le réparateur me demande deux semaines. Je préfère vous rendre la somme tout de suite plutôt que de vous faire attendre.',
  },
  {
    customer: 'adjoua-nguessan',
    service: 'cv-lettre-motivation-recruteuse',
    tier: 1,
    end: 'dispute_decided',
    placedDaysAgo: 9,
    category: 'poor_quality',
    note: 'La lettre livrée est un modèle général : ni le poste ni l’entreprise n’y figurent, alors que j’avais joint l’annonce. Le CV, lui, me convient.',
    answer:
      'J’ai refait le CV en entier et proposé une lettre à adapter. L’annonce est arrivée après ma première version, mais je comprends la déception pour la lettre.',
    verdict:
      'Le CV correspond à la formule et a été repris deux fois. La lettre n’a pas été adaptée à l’annonce fournie le premier jour. Nous partageons donc la somme : une part vous est rendue pour la lettre, le reste revient au vendeur pour le CV.',
    share: 0.4,
  },
  {
    customer: 'kossi-amegan',
    service: 'logo-restaurant-boutique-salon',
    tier: 1,
    end: 'disputed',
    placedDaysAgo: 9,
    category: 'not_as_described',
    note: 'La formule annonce trois pistes de logo, je n’en ai reçu que deux, et la seconde ressemble beaucoup à la première. J’ai écrit deux fois sans obtenir la troisième.',
  },
  {
    customer: 'afi-tetteh',
    service: 'logo-restaurant-boutique-salon',
    tier: 0,
    end: 'cancellation_proposed_by_customer',
    placedDaysAgo: 2,
    note: 'Notre ouverture est repoussée à l’année prochaine. Je vous propose d’arrêter ici et de garder une part pour les recherches déjà faites.',
    share: 0.7,
  },
  {
    customer: 'chantal-bamba',
    service: 'photos-produits-fond-blanc',
    tier: 0,
    end: 'cancelled_in_part',
    placedDaysAgo: 6,
    note: 'La moitié des produits est partie à l’exportation avant la séance. Restons-en aux photos déjà faites, je vous laisse la part correspondante.',
    share: 0.5,
  },
  {
    customer: 'binta-dieng',
    service: 'fiches-produits-boutique',
    tier: 1,
    end: 'dispute_answered',
    placedDaysAgo: 12,
    category: 'scope',
    note: 'Vingt fiches étaient prévues, seize sont livrées, et les dimensions des sacs manquent presque partout.',
    answer:
      'Quatre références n’avaient ni photo ni description dans le fichier reçu. J’ai demandé ces éléments le troisième jour, sans réponse, et j’ai livré tout ce que je pouvais écrire.',
  },
  {
    customer: 'carine-ouattara',
    service: 'boutique-woocommerce-mobile-money',
    tier: 0,
    end: 'dispute_pending',
    placedDaysAgo: 18,
    category: 'not_as_described',
    note: 'Le paiement mobile ne fonctionne sur aucun téléphone : la page reste blanche après le code. C’était la raison même de ma commande.',
    answer:
      'Le compte marchand n’était pas encore validé quand j’ai livré. J’attendais cette validation pour activer le paiement, je l’avais écrit dans la messagerie.',
    verdict:
      'La boutique est en ligne, mais le paiement mobile, au cœur de la formule, n’a jamais fonctionné et aucune date n’a été proposée. La somme est rendue au client.',
  },
  {
    customer: 'prosper-lawson',
    service: 'campagne-publicite-facebook',
    tier: 0,
    end: 'resolved_refund',
    placedDaysAgo: 20,
    category: 'unresponsive',
    note: 'La campagne livrée vise la mauvaise ville, et depuis dix jours mes messages restent sans réponse.',
    answer:
      'J’ai eu un deuil dans la famille et je n’ai pas pu suivre la campagne. Je suis désolé pour ce silence.',
    verdict:
      'Le ciblage livré ne correspond pas à la demande et n’a pas été corrigé. Nous comprenons la situation du vendeur, mais la commande n’a pas rendu le service attendu : la somme est rendue.',
  },
  {
    customer: 'zeinabou-moussa',
    service: 'traduction-francais-anglais',
    tier: 1,
    end: 'resolved_split',
    placedDaysAgo: 17,
    category: 'poor_quality',
    note: 'Les deux derniers chapitres semblent passés dans un traducteur automatique, avec des termes de droit inexacts.',
    answer:
      'Les premiers chapitres sont soignés. J’ai été pressé sur la fin, c’est vrai, et j’avais proposé une relecture.',
    verdict:
      'Les premiers chapitres sont bien traduits ; les deux derniers doivent être refaits. La somme est partagée en proportion des pages.',
    share: 0.35,
  },
  {
    customer: 'issa-garba',
    service: 'video-explicative-animation-2d',
    tier: 0,
    end: 'resolved_release',
    placedDaysAgo: 21,
    category: 'scope',
    note: 'Je voulais aussi une version en haoussa et elle n’a pas été faite.',
    answer:
      'La commande porte sur une vidéo en français. La version en haoussa a été demandée après la livraison, je l’ai proposée en supplément.',
    verdict:
      'La vidéo livrée correspond à la formule et au texte validé. La version en haoussa ne faisait pas partie de la commande : la somme va au vendeur.',
  },
]
