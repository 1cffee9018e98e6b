/** Where a document is downloaded; the cookie of the staff opens it. */
export const documentAddress = (id: string): string =>
  `/api/v1/documents/${encodeURIComponent(id)}.pdf`
