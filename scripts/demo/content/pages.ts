type Section = { heading: string; paragraphs: string[] }
type Text = { title: string; sections: Section[] }
export type EditorialPageContent = { slug: string; fr: Text; en: Text }

/** The pages a market needs on its first day; staff rewrite them in the admin. */
export const editorialPages: EditorialPageContent[] = [
  {
    slug: 'terms',
    fr: {
      title: 'Conditions d’utilisation',
      sections: [
        {
          heading: 'Ce que fait la place de marché',
          paragraphs: [
            'La place de marché met en relation des clients et des vendeurs de services. Le contrat de prestation se noue entre le client et le vendeur ; la plateforme tient le paiement, fait respecter ces règles et aide en cas de désaccord.',
          ],
        },
        {
          heading: 'Commander et payer',
          paragraphs: [
            'Le prix total, frais compris, est affiché avant le paiement et ne change plus ensuite. Le montant est conservé sur un compte séparé jusqu’à l’acceptation du travail.',
            'Sans nouvelle du client, une livraison est acceptée d’office sept jours après la dernière version remise.',
          ],
        },
        {
          heading: 'Livrer et être payé',
          paragraphs: [
            'Le vendeur livre ce que sa formule décrit, dans le délai annoncé. Après acceptation, la commission est retenue et le solde devient disponible au terme du délai de sécurité.',
          ],
        },
        {
          heading: 'Ce qui n’est pas admis',
          paragraphs: [
            'Les services illégaux, trompeurs ou contraires aux droits d’autrui, les faux avis, et le contournement du paiement par la plateforme. L’équipe peut refuser une annonce, la suspendre ou fermer un compte ; elle en donne toujours la raison.',
          ],
        },
      ],
    },
    en: {
      title: 'Terms of use',
      sections: [
        {
          heading: 'What the marketplace does',
          paragraphs: [
            'The marketplace brings together customers and sellers of services. The contract for the work is between the customer and the seller; the platform holds the payment, enforces these rules and helps when the two disagree.',
          ],
        },
        {
          heading: 'Ordering and paying',
          paragraphs: [
            'The total, fees included, is shown before you pay and does not change afterwards. The amount is kept apart until the work is accepted.',
            'If the customer says nothing, a delivery counts as accepted seven days after its last version.',
          ],
        },
        {
          heading: 'Delivering and getting paid',
          paragraphs: [
            'Sellers deliver what their package describes, in the time they announced. Once accepted, the commission is taken and the rest becomes available after the safety period.',
          ],
        },
        {
          heading: 'What is not allowed',
          paragraphs: [
            'Services that are illegal, misleading or infringe the rights of others, fake reviews, and paying around the platform. Staff may refuse or suspend a listing or close an account, and always say why.',
          ],
        },
      ],
    },
  },
  {
    slug: 'privacy',
    fr: {
      title: 'Confidentialité',
      sections: [
        {
          heading: 'Ce que nous conservons',
          paragraphs: [
            'Votre nom, votre adresse e-mail, vos commandes, vos messages et les fichiers que vous échangez. Les numéros de carte et codes de paiement mobile restent chez le prestataire de paiement ; nous ne les voyons jamais.',
          ],
        },
        {
          heading: 'Qui y a accès',
          paragraphs: [
            'L’autre partie d’une commande voit ce qui la concerne. L’équipe de modération peut consulter une conversation lorsqu’un problème est signalé ou qu’un litige l’exige.',
          ],
        },
        {
          heading: 'Vos droits',
          paragraphs: [
            'Vous pouvez demander une copie de vos données, leur correction ou leur suppression en écrivant à l’assistance. Les écritures comptables sont conservées le temps que la loi impose.',
          ],
        },
      ],
    },
    en: {
      title: 'Privacy',
      sections: [
        {
          heading: 'What we keep',
          paragraphs: [
            'Your name, e-mail address, orders, messages and the files you exchange. Card numbers and mobile money codes stay with the payment provider; we never see them.',
          ],
        },
        {
          heading: 'Who can see it',
          paragraphs: [
            'The other side of an order sees what concerns it. Moderators may read a conversation when a problem is reported or a dispute requires it.',
          ],
        },
        {
          heading: 'Your rights',
          paragraphs: [
            'You may ask for a copy of your data, for its correction or its deletion by writing to support. Accounting records are kept for as long as the law demands.',
          ],
        },
      ],
    },
  },
]
