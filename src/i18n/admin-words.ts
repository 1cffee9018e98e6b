/**
 * Words of Payload's own admin that say the wrong thing here: most documents are read, not edited,
 * and the language in the header is the content's, not the reader's.
 */
export const adminWords = {
  fr: {
    general: {
      createdAt: 'Créé le',
      creating: 'Création',
      editing: 'Fiche',
      locale: 'Langue du contenu',
    },
  },
  en: { general: { editing: 'Record', locale: 'Content language' } },
}
