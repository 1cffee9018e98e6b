/**
 * What happens by the clock (UTC), in graphile-worker's crontab format. With several workers each
 * line still runs once. Timers of orders are jobs of their own; these lines find what was lost.
 */
export const crontab = `
* * * * * sweep_events
* * * * * sweep_payments
* * * * * sandbox_settle_due
* * * * * sweep_runs
*/5 * * * * sweep_orders
* * * * * sweep_payouts
23 4 * * * run_payout_schedule
43 2 * * * reconcile_providers
*/5 * * * * sweep_offers
*/5 * * * * sweep_documents
* * * * * turn_vacations
* * * * * turn_promotions
17 3 * * * clean_up
7 3 * * * renew_quality
* * * * * bring_search_along ?queue=search&jobKey=bring_search_along
41 3 * * * sweep_uploads
20 6 * * * alert_saved_searches
`
