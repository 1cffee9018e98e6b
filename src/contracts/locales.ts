/**
 * Languages of the interface, editorial content and mails. French is the default. They stand apart
 * from their schema, so that a page which needs the list alone does not load a schema library.
 */
export const locales = ['fr', 'en'] as const
export const defaultLocale = 'fr'
