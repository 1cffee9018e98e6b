import { z } from 'zod'
import { StaffAlert } from '../../contracts/staff-alerts'
import { mailStaffAlert } from '../../workflows/mails/mail-staff-alert'
import { defineTask } from '../define-task'

/** Enqueued when an event that needs people is delivered. */
export const mailStaffAlertTask = defineTask({
  name: 'mail_staff_alert',
  payload: z.object({ alert: StaffAlert }),
  run: async (ctx, alert) => {
    await mailStaffAlert(ctx, alert)
  },
})
