export type AnnouncementFault = 'lose' | 'duplicate' | 'late'

/**
 * The announcements of a stand-in on their way to a receiver. They wait until `deliver`, so that a
 * test decides when: lost ones never arrive, doubled ones arrive twice, late ones after all others.
 */
export const openAnnouncements = (
  sign: (input: { rawBody: Uint8Array; sentAt: Date; url: string }) => Record<string, string>,
) => {
  let waiting: { rawBody: Uint8Array; isLate: boolean }[] = []
  const faults: AnnouncementFault[] = []
  return {
    misbehave: (fault: AnnouncementFault) => {
      faults.push(fault)
    },
    announce: (body: unknown) => {
      const fault = faults.shift()
      const rawBody = new TextEncoder().encode(JSON.stringify(body))
      const one = { rawBody, isLate: fault === 'late' }
      if (fault === 'lose') return
      waiting.push(...(fault === 'duplicate' ? [one, one] : [one]))
    },
    /** Sends what waits, shuffled if wanted, and answers the HTTP statuses. */
    deliver: async (url: string, options: { shuffle?: boolean } = {}): Promise<number[]> => {
      const order = (entry: { isLate: boolean }) =>
        options.shuffle ? Math.random() : Number(entry.isLate)
      const due = waiting
        .map((entry) => ({ entry, rank: order(entry) }))
        .toSorted((a, b) => a.rank - b.rank)
      waiting = []
      const statuses: number[] = []
      for (const { entry } of due) {
        const { rawBody } = entry
        const headers = sign({ rawBody, sentAt: new Date(), url })
        const response = await fetch(url, { method: 'POST', body: rawBody.slice(), headers })
        await response.arrayBuffer()
        statuses.push(response.status)
      }
      return statuses
    },
  }
}
