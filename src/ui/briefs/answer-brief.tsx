import { useTranslations } from 'next-intl'
import type { BriefView } from '../../contracts/briefs'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import classes from './briefs.module.css'

/** What a reader who is not its customer can do with a brief: answer it, or get ready to. */
export function AnswerBrief({
  brief,
  reader,
}: {
  brief: BriefView
  reader: 'visitor' | 'customer' | 'seller'
}) {
  const t = useTranslations('briefs.page')
  if (brief.ownOfferId) {
    return (
      <>
        <p className={classes.dimmed}>{t('ownOffer')}</p>
        <ButtonLink href={paths.offer(brief.ownOfferId)} variant="light" isFullWidth>
          {t('seeOwn')}
        </ButtonLink>
      </>
    )
  }
  if (brief.status !== 'open') return <p className={classes.dimmed}>{t('over')}</p>
  if (brief.actions.includes('answer')) {
    return (
      <ButtonLink href={paths.answerBrief(brief.id)} isFullWidth>
        {t('answer')}
      </ButtonLink>
    )
  }
  if (reader === 'seller') return <Missing missing={brief.missing} />
  const isVisitor = reader === 'visitor'
  return (
    <>
      <p className={classes.dimmed}>{t(isVisitor ? 'signIn' : 'becomeSeller')}</p>
      <ButtonLink
        href={isVisitor ? paths.answerBrief(brief.id) : paths.sellerSpace}
        variant="light"
        isFullWidth
      >
        {t(isVisitor ? 'signInAction' : 'becomeSellerAction')}
      </ButtonLink>
    </>
  )
}

function Missing({ missing }: Pick<BriefView, 'missing'>) {
  const t = useTranslations('briefs.page')
  const wantsService = missing.includes('service')
  const wantsProfile = missing.some((name) => name !== 'service')
  return (
    <>
      <strong>{t('missingTitle')}</strong>
      <ul>
        {missing.map((name) => (
          <li key={name}>{t(`missing.${name}`)}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        {wantsProfile ? (
          <ButtonLink href={paths.sellerProfile}>{t('missingProfile')}</ButtonLink>
        ) : null}
        {wantsService ? (
          <ButtonLink href={paths.sellerServices} variant={wantsProfile ? 'light' : 'filled'}>
            {t('missingServices')}
          </ButtonLink>
        ) : null}
      </div>
    </>
  )
}
