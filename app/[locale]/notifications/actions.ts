'use server'

import { revalidatePath } from 'next/cache'
import { ReadNotifications } from '@/src/contracts/notifications'
import { viewerContext } from '@/src/runtime'
import { readNotifications } from '@/src/workflows/notifications/read-notifications'
import { idleForm } from '@/src/contracts/form'
import { runForm } from '../form-action'

/** Marks everything as read that the form's page had shown; the page is drawn anew. */
export async function readAllAction(data: FormData): Promise<void> {
  const outcome = await runForm(ReadNotifications, data, async (input) =>
    readNotifications(await viewerContext(), input),
  )
  if (outcome.code === idleForm.code) revalidatePath('/[locale]/notifications', 'page')
}
