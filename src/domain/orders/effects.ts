/** What several rules of the table do alike. */

export const bothSides = ['customer', 'seller'] as const

/** Everything goes back to the customer, service fee included. */
export const cancelled = { to: 'cancelled', money: 'full_refund', earning: 'none' } as const

/** Part goes back, the seller keeps the rest: both agreed, or the customer offered it. */
export const cancelledInPart = {
  to: 'cancelled',
  money: 'agreed_refund',
  earning: 'pending',
  events: ['order.cancelled', 'earning.released'],
  notify: bothSides,
} as const

/** One milestone was accepted and others follow: its slice of the money is released. */
export const milestoneAccepted = {
  to: 'in_progress',
  money: 'release_slice',
  earning: 'unchanged',
  events: ['order.milestone_accepted', 'earning.released'],
  notify: bothSides,
} as const

/** The work was accepted: the seller is paid once the waiting time is over. */
export const completed = { to: 'completed', money: 'release', earning: 'pending' } as const

/** Staff decide from here on; every timer stands still. */
export const disputed = {
  to: 'disputed',
  money: 'none',
  earning: 'frozen',
  events: ['order.disputed', 'earning.frozen'],
  notify: ['customer', 'seller', 'staff'],
} as const

export const stays = { money: 'none', earning: 'unchanged' } as const
