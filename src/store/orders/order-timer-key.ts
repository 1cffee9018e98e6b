/** The job key of an order's one status timer. */
export const orderTimerKey = (orderId: string): string => `order:${orderId}:timer`
