export const minuteMs = 60_000

/** Start of this minute, in ms since 1970: what relative moments are counted from. */
export const currentMinute = (): number => Math.floor(Date.now() / minuteMs) * minuteMs
