import { addQuickReply } from '../../src/workflows/quick-replies/add-quick-reply'
import type { DemoClock } from './demo-clock'
import { sellerViewer, type Scene } from './scene'

const replies = [
  {
    title: 'Premier bonjour',
    body: 'Bonjour {prénom}, merci pour votre message ! Dites-moi en quelques mots ce que fait votre entreprise et où le logo servira : je vous réponds dans la journée.',
  },
  {
    title: 'Ce qu’il me faut pour commencer',
    body: 'Bonjour {prénom},\n\nPour bien commencer, envoyez-moi :\n1. le nom exact à écrire,\n2. deux ou trois logos que vous aimez,\n3. les couleurs à éviter.\n\nDès que j’ai tout, je commence.',
  },
  {
    title: 'Délais avant les fêtes',
    body: 'Merci {prénom}. En décembre, comptez deux jours de plus que d’habitude : je préfère vous le dire maintenant.',
  },
  {
    title: 'Fichiers pour l’imprimeur',
    body: 'Vos fichiers sont prêts pour l’impression : PDF en CMJN avec 3 mm de fond perdu, textes vectorisés. Votre imprimeur n’aura rien à retoucher.',
  },
]

/** What one seller answers every day. */
export const seedQuickReplies = async (scene: Scene, clock: DemoClock): Promise<void> => {
  const seller = scene.as(sellerViewer('awa-diop'), clock.ago(20))
  for (const reply of replies) await addQuickReply(seller, reply)
}
