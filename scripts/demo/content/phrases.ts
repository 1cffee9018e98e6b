/** What sellers write when they hand over their work. */
export const deliveryMessages = [
  'Bonjour, voici le travail terminé. Regardez à tête reposée et dites-moi ce qui vous gêne.',
  'Tout est dans le fichier joint. Les sources suivront dès que vous acceptez.',
  'Livraison comme convenu. J’ai tenu compte de votre dernier message.',
  'Bonjour ! Première version complète. Prenez votre temps, il reste des retouches comprises.',
  'Voici le résultat. J’ai ajouté une petite variante, c’est cadeau.',
  'Bonsoir, c’est prêt. Vérifiez surtout les noms et les chiffres.',
  'Travail livré. Si vous avez besoin d’un autre format, écrivez-moi ici.',
  'Le dossier est complet. Merci pour votre confiance.',
] as const

/** What customers answer to sellers' questions, when the question asks for words. */
export const answers = [
  'Nous sommes une petite équipe de quatre personnes, l’activité a trois ans.',
  'Je vous fais confiance pour l’essentiel. Le plus important : que ce soit simple et lisible.',
  'Tout est expliqué dans le fichier joint, sinon appelez-moi en fin de journée.',
  'C’est pour le mois prochain, les clients sont surtout des femmes de 25 à 45 ans.',
  'Voici le lien vers les documents. Dites-moi s’il en manque.',
  'On aimerait des couleurs chaudes et pas trop de texte.',
  'Le lundi et le jeudi après 18 h me conviennent.',
] as const

/** What sellers say of customers. */
export const sellerReviews = [
  { rating: 5, body: 'Client clair et courtois, informations données tout de suite.' },
  { rating: 5, body: 'Un plaisir de travailler ensemble, à la prochaine.' },
  { rating: 5, body: 'Réponses rapides, brief précis.' },
  { rating: 4, body: 'Bon échange, quelques changements en cours de route.' },
  { rating: 5, body: 'Très bonne collaboration, je recommande.' },
  { rating: 5, body: 'Paiement et validation sans attendre. Merci.' },
] as const
