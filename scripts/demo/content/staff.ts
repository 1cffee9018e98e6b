/** The team of the demo market: one person per role. `mailbox` stands before the demo domain. */
export const staffMembers = [
  { name: 'Yao Kouadio', role: 'admin', mailbox: 'admin' },
  { name: 'Khady Ndour', role: 'moderator', mailbox: 'moderation' },
  { name: 'Gildas Akakpo', role: 'support', mailbox: 'assistance' },
  { name: 'Mireille Ngo Bell', role: 'finance', mailbox: 'finances' },
] as const
