import * as migration_20261122_000000_init from './20261122_000000_init'
import * as migration_20261122_220000_core from './20261122_220000_core'
import * as migration_20261122_220100_ledger from './20261122_220100_ledger'
import * as migration_20261122_220200_rules from './20261122_220200_rules'
import * as migration_20261122_220300_ledger_audit from './20261122_220300_ledger_audit'
import * as migration_20261122_220400_accounts from './20261122_220400_accounts'
import * as migration_20261122_220500_moderation from './20261122_220500_moderation'
import * as migration_20261122_230000_catalog from './20261122_230000_catalog'
import * as migration_20261122_230000_worker from './20261122_230000_worker'
import * as migration_20261122_235000_earning_edges from './20261122_235000_earning_edges'
import * as migration_20261123_011711_order_subsidy from './20261123_011711_order_subsidy'
import * as migration_20261123_011800_sandbox_chargebacks from './20261123_011800_sandbox_chargebacks'
import * as migration_20261123_012200_subsidised_orders from './20261123_012200_subsidised_orders'
import * as migration_20261123_014118_coupons_and_rules from './20261123_014118_coupons_and_rules'
import * as migration_20261123_014200_coupons_and_carts from './20261123_014200_coupons_and_carts'
import * as migration_20261123_014300_agreements from './20261123_014300_agreements'
import * as migration_20261123_014310_disputes from './20261123_014310_disputes'
import * as migration_20261123_014320_order_edges from './20261123_014320_order_edges'
import * as migration_20261123_014456_offers_and_briefs from './20261123_014456_offers_and_briefs'
import * as migration_20261123_014500_offer_rules from './20261123_014500_offer_rules'
import * as migration_20261123_014904_documents_and_runs from './20261123_014904_documents_and_runs'
import * as migration_20261123_014910_document_rules from './20261123_014910_document_rules'
import * as migration_20261123_020500_order_slices from './20261123_020500_order_slices'
import * as migration_20261123_020600_audit_slices from './20261123_020600_audit_slices'
import * as migration_20261123_020700_ledger_books from './20261123_020700_ledger_books'
import * as migration_20261123_020850_payouts_and_chargebacks from './20261123_020850_payouts_and_chargebacks'
import * as migration_20261123_020900_payout_rules from './20261123_020900_payout_rules'
import * as migration_20261123_021900_reconciliation_days from './20261123_021900_reconciliation_days'
import * as migration_20261123_025500_cheaper_checks from './20261123_025500_cheaper_checks'
import * as migration_20261123_044500_chargeback_rest from './20261123_044500_chargeback_rest'
import * as migration_20261123_050000_audit_reversed_earnings from './20261123_050000_audit_reversed_earnings'
import * as migration_20261123_050728_seller_payout_method from './20261123_050728_seller_payout_method'
import * as migration_20261123_052500_old_events from './20261123_052500_old_events'
import * as migration_20261123_053000_chargeback_parts_returned from './20261123_053000_chargeback_parts_returned'
import * as migration_20261123_054000_fewer_indexes from './20261123_054000_fewer_indexes'
import * as migration_20261123_061000_supplements_by_payment from './20261123_061000_supplements_by_payment'
import * as migration_20261123_063000_chargeback_whole_by_parts from './20261123_063000_chargeback_whole_by_parts'
import * as migration_20261123_091500_search_at_scale from './20261123_091500_search_at_scale'
import * as migration_20261123_093109_staff_locale from './20261123_093109_staff_locale'
import * as migration_20261123_094500_suggestions from './20261123_094500_suggestions'
import * as migration_20261123_153941_small_pictures from './20261123_153941_small_pictures'
import * as migration_20261123_160000_favourites from './20261123_160000_favourites'
import * as migration_20261123_180000_saved_searches from './20261123_180000_saved_searches'
import * as migration_20261123_182000_session_devices from './20261123_182000_session_devices'
import * as migration_20261123_210000_quick_replies from './20261123_210000_quick_replies'
import * as migration_20261123_211000_vacations from './20261123_211000_vacations'
import * as migration_20261123_212000_portfolio from './20261123_212000_portfolio'
import * as migration_20261123_220000_beacons from './20261123_220000_beacons'
import * as migration_20261123_230000_notifications from './20261123_230000_notifications'
import * as migration_20261123_231000_push_subscriptions from './20261123_231000_push_subscriptions'
import * as migration_20261124_000000_search_changes from './20261124_000000_search_changes'
import * as migration_20261124_001000_promotions from './20261124_001000_promotions'
import * as migration_20261124_040000_sandbox_chargeback_cases from './20261124_040000_sandbox_chargeback_cases'

export const migrations = [
  {
    up: migration_20261122_000000_init.up,
    down: migration_20261122_000000_init.down,
    name: '20261122_000000_init',
  },
  {
    up: migration_20261122_220000_core.up,
    down: migration_20261122_220000_core.down,
    name: '20261122_220000_core',
  },
  {
    up: migration_20261122_220100_ledger.up,
    down: migration_20261122_220100_ledger.down,
    name: '20261122_220100_ledger',
  },
  {
    up: migration_20261122_220200_rules.up,
    down: migration_20261122_220200_rules.down,
    name: '20261122_220200_rules',
  },
  {
    up: migration_20261122_220300_ledger_audit.up,
    down: migration_20261122_220300_ledger_audit.down,
    name: '20261122_220300_ledger_audit',
  },
  {
    up: migration_20261122_220400_accounts.up,
    down: migration_20261122_220400_accounts.down,
    name: '20261122_220400_accounts',
  },
  {
    up: migration_20261122_220500_moderation.up,
    down: migration_20261122_220500_moderation.down,
    name: '20261122_220500_moderation',
  },
  {
    up: migration_20261122_230000_catalog.up,
    down: migration_20261122_230000_catalog.down,
    name: '20261122_230000_catalog',
  },
  {
    up: migration_20261122_230000_worker.up,
    down: migration_20261122_230000_worker.down,
    name: '20261122_230000_worker',
  },
  {
    up: migration_20261122_235000_earning_edges.up,
    down: migration_20261122_235000_earning_edges.down,
    name: '20261122_235000_earning_edges',
  },
  {
    up: migration_20261123_011711_order_subsidy.up,
    down: migration_20261123_011711_order_subsidy.down,
    name: '20261123_011711_order_subsidy',
  },
  {
    up: migration_20261123_011800_sandbox_chargebacks.up,
    down: migration_20261123_011800_sandbox_chargebacks.down,
    name: '20261123_011800_sandbox_chargebacks',
  },
  {
    up: migration_20261123_012200_subsidised_orders.up,
    down: migration_20261123_012200_subsidised_orders.down,
    name: '20261123_012200_subsidised_orders',
  },
  {
    up: migration_20261123_014118_coupons_and_rules.up,
    down: migration_20261123_014118_coupons_and_rules.down,
    name: '20261123_014118_coupons_and_rules',
  },
  {
    up: migration_20261123_014200_coupons_and_carts.up,
    down: migration_20261123_014200_coupons_and_carts.down,
    name: '20261123_014200_coupons_and_carts',
  },
  {
    up: migration_20261123_014300_agreements.up,
    down: migration_20261123_014300_agreements.down,
    name: '20261123_014300_agreements',
  },
  {
    up: migration_20261123_014310_disputes.up,
    down: migration_20261123_014310_disputes.down,
    name: '20261123_014310_disputes',
  },
  {
    up: migration_20261123_014320_order_edges.up,
    down: migration_20261123_014320_order_edges.down,
    name: '20261123_014320_order_edges',
  },
  {
    up: migration_20261123_014456_offers_and_briefs.up,
    down: migration_20261123_014456_offers_and_briefs.down,
    name: '20261123_014456_offers_and_briefs',
  },
  {
    up: migration_20261123_014500_offer_rules.up,
    down: migration_20261123_014500_offer_rules.down,
    name: '20261123_014500_offer_rules',
  },
  {
    up: migration_20261123_014904_documents_and_runs.up,
    down: migration_20261123_014904_documents_and_runs.down,
    name: '20261123_014904_documents_and_runs',
  },
  {
    up: migration_20261123_014910_document_rules.up,
    down: migration_20261123_014910_document_rules.down,
    name: '20261123_014910_document_rules',
  },
  {
    up: migration_20261123_020500_order_slices.up,
    down: migration_20261123_020500_order_slices.down,
    name: '20261123_020500_order_slices',
  },
  {
    up: migration_20261123_020600_audit_slices.up,
    down: migration_20261123_020600_audit_slices.down,
    name: '20261123_020600_audit_slices',
  },
  {
    up: migration_20261123_020700_ledger_books.up,
    down: migration_20261123_020700_ledger_books.down,
    name: '20261123_020700_ledger_books',
  },
  {
    up: migration_20261123_020850_payouts_and_chargebacks.up,
    down: migration_20261123_020850_payouts_and_chargebacks.down,
    name: '20261123_020850_payouts_and_chargebacks',
  },
  {
    up: migration_20261123_020900_payout_rules.up,
    down: migration_20261123_020900_payout_rules.down,
    name: '20261123_020900_payout_rules',
  },
  {
    up: migration_20261123_021900_reconciliation_days.up,
    down: migration_20261123_021900_reconciliation_days.down,
    name: '20261123_021900_reconciliation_days',
  },
  {
    up: migration_20261123_025500_cheaper_checks.up,
    down: migration_20261123_025500_cheaper_checks.down,
    name: '20261123_025500_cheaper_checks',
  },
  {
    up: migration_20261123_044500_chargeback_rest.up,
    down: migration_20261123_044500_chargeback_rest.down,
    name: '20261123_044500_chargeback_rest',
  },
  {
    up: migration_20261123_050000_audit_reversed_earnings.up,
    down: migration_20261123_050000_audit_reversed_earnings.down,
    name: '20261123_050000_audit_reversed_earnings',
  },
  {
    up: migration_20261123_050728_seller_payout_method.up,
    down: migration_20261123_050728_seller_payout_method.down,
    name: '20261123_050728_seller_payout_method',
  },
  {
    up: migration_20261123_052500_old_events.up,
    down: migration_20261123_052500_old_events.down,
    name: '20261123_052500_old_events',
  },
  {
    up: migration_20261123_053000_chargeback_parts_returned.up,
    down: migration_20261123_053000_chargeback_parts_returned.down,
    name: '20261123_053000_chargeback_parts_returned',
  },
  {
    up: migration_20261123_054000_fewer_indexes.up,
    down: migration_20261123_054000_fewer_indexes.down,
    name: '20261123_054000_fewer_indexes',
  },
  {
    up: migration_20261123_061000_supplements_by_payment.up,
    down: migration_20261123_061000_supplements_by_payment.down,
    name: '20261123_061000_supplements_by_payment',
  },
  {
    up: migration_20261123_063000_chargeback_whole_by_parts.up,
    down: migration_20261123_063000_chargeback_whole_by_parts.down,
    name: '20261123_063000_chargeback_whole_by_parts',
  },
  {
    up: migration_20261123_091500_search_at_scale.up,
    down: migration_20261123_091500_search_at_scale.down,
    name: '20261123_091500_search_at_scale',
  },
  {
    up: migration_20261123_093109_staff_locale.up,
    down: migration_20261123_093109_staff_locale.down,
    name: '20261123_093109_staff_locale',
  },
  {
    up: migration_20261123_094500_suggestions.up,
    down: migration_20261123_094500_suggestions.down,
    name: '20261123_094500_suggestions',
  },
  {
    up: migration_20261123_153941_small_pictures.up,
    down: migration_20261123_153941_small_pictures.down,
    name: '20261123_153941_small_pictures',
  },
  {
    up: migration_20261123_160000_favourites.up,
    down: migration_20261123_160000_favourites.down,
    name: '20261123_160000_favourites',
  },
  {
    up: migration_20261123_180000_saved_searches.up,
    down: migration_20261123_180000_saved_searches.down,
    name: '20261123_180000_saved_searches',
  },
  {
    up: migration_20261123_182000_session_devices.up,
    down: migration_20261123_182000_session_devices.down,
    name: '20261123_182000_session_devices',
  },
  {
    up: migration_20261123_210000_quick_replies.up,
    down: migration_20261123_210000_quick_replies.down,
    name: '20261123_210000_quick_replies',
  },
  {
    up: migration_20261123_211000_vacations.up,
    down: migration_20261123_211000_vacations.down,
    name: '20261123_211000_vacations',
  },
  {
    up: migration_20261123_212000_portfolio.up,
    down: migration_20261123_212000_portfolio.down,
    name: '20261123_212000_portfolio',
  },
  {
    up: migration_20261123_220000_beacons.up,
    down: migration_20261123_220000_beacons.down,
    name: '20261123_220000_beacons',
  },
  {
    up: migration_20261123_230000_notifications.up,
    down: migration_20261123_230000_notifications.down,
    name: '20261123_230000_notifications',
  },
  {
    up: migration_20261123_231000_push_subscriptions.up,
    down: migration_20261123_231000_push_subscriptions.down,
    name: '20261123_231000_push_subscriptions',
  },
  {
    up: migration_20261124_000000_search_changes.up,
    down: migration_20261124_000000_search_changes.down,
    name: '20261124_000000_search_changes',
  },
  {
    up: migration_20261124_001000_promotions.up,
    down: migration_20261124_001000_promotions.down,
    name: '20261124_001000_promotions',
  },
  {
    up: migration_20261124_040000_sandbox_chargeback_cases.up,
    down: migration_20261124_040000_sandbox_chargeback_cases.down,
    name: '20261124_040000_sandbox_chargeback_cases',
  },
]
