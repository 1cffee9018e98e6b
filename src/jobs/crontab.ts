/**
 * What happens by the clock (UTC), in graphile-worker's crontab format. With several workers each
 * line still runs once. Timers of orders are jobs of their own; these lines find what was lost.
 */
export const crontab = `
* * * * * sweep_events
* * * * * sweep_payments
*/5 * * * * sweep_orders
*/5 * * * * sweep_offers
*/5 * * * * sweep_documents
17 3 * * * clean_up
`
