import { useTranslations } from 'next-intl'
import type { EditableService } from '../../contracts/services'
import { Notice } from '../common/notice'
import { Prose } from '../common/prose'
import classes from './editor.module.css'

/** Where the service stands with staff, and what they asked for. */
export function EditorNotices({ service }: { service: EditableService }) {
  return (
    <div className={classes.notices}>
      <StateNotice service={service} />
    </div>
  )
}

function StateNotice({ service }: { service: EditableService }) {
  const t = useTranslations('serviceEditor.state')
  const note = service.moderationNote ? <Prose text={service.moderationNote} /> : null
  switch (service.moderation) {
    case 'pending':
      return <Notice>{t('pending')}</Notice>
    case 'changes_requested':
      return <Notice title={t('changesTitle')}>{note}</Notice>
    case 'rejected':
      return <Notice title={t('rejectedTitle')}>{note}</Notice>
    case 'suspended':
      return <Notice title={t('suspendedTitle')}>{note}</Notice>
    case 'approved':
      return service.isLive ? <Notice>{t('live')}</Notice> : null
    case 'editing':
      return service.isLive ? <Notice>{t('staged')}</Notice> : null
  }
}
