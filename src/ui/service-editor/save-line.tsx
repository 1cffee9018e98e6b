'use client'
// Client: follows the saving of the draft.

import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { paths } from '../common/paths'
import { TextLink } from '../common/text-link'
import classes from './editor.module.css'
import type { SaveState } from './use-service-draft'

const icons = {
  saved: IconCloudCheck,
  pending: IconCloudUp,
  saving: IconCloudUp,
  offline: IconCloudOff,
  signedOut: IconCloudOff,
  refused: IconCloudOff,
}

/** Whether what was typed has reached the server, in a few quiet words. */
export function SaveLine({ state, signInTo }: { state: SaveState; signInTo: string }) {
  const t = useTranslations('serviceEditor.save')
  const Icon = icons[state]
  const signIn = `${paths.signIn}?${new URLSearchParams({ to: signInTo }).toString()}`
  return (
    <div className={classes.save} role="status">
      <Icon size={18} aria-hidden />
      <span>{t(state)}</span>
      {state === 'signedOut' ? <TextLink href={signIn}>{t('signIn')}</TextLink> : null}
    </div>
  )
}
