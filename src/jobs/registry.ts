import type { Task } from './define-task'
import { alertSavedSearchesTask } from './tasks/alert-saved-searches'
import { cleanUpTask } from './tasks/clean-up'
import { deliverEventTask } from './tasks/deliver-event'
import { documentTasks } from './tasks/documents'
import { mailStaffAlertTask } from './tasks/mail-staff-alert'
import { mailUnreadMessagesTask } from './tasks/mail-unread-messages'
import { offerTasks } from './tasks/offers'
import { orderTasks } from './tasks/order-timers'
import { renewQualityTask } from './tasks/renew-quality'
import { runTasks } from './tasks/runs'
import { payoutTasks } from './tasks/payouts'
import { searchTasks } from './tasks/search'
import { sendEmailsTask } from './tasks/send-emails'
import { sendPushTask } from './tasks/send-push'
import { sweepEventsTask } from './tasks/sweep-events'
import { sweepPaymentsTask } from './tasks/sweep-payments'
import { sweepUploadsTask } from './tasks/sweep-uploads'
import { turnPromotionsTask } from './tasks/turn-promotions'
import { turnVacationsTask } from './tasks/turn-vacations'

/** Every kind of job of the marketplace. A name in the queue that is not here is never run. */
export const tasks: readonly Task[] = [
  deliverEventTask,
  sendEmailsTask,
  sendPushTask,
  mailStaffAlertTask,
  mailUnreadMessagesTask,
  alertSavedSearchesTask,
  sweepEventsTask,
  sweepPaymentsTask,
  cleanUpTask,
  renewQualityTask,
  sweepUploadsTask,
  turnVacationsTask,
  turnPromotionsTask,
  ...orderTasks,
  ...offerTasks,
  ...payoutTasks,
  ...documentTasks,
  ...runTasks,
  ...searchTasks,
]
