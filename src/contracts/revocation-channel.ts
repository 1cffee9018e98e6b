/** Sessions that ended: sidecars cut their sockets. What it carries is `Revocation`. */
export const revocationChannel = 'realtime_revoked'
