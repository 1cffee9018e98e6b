'use client'
// Client: each change of a destination asks for the password in place.

import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  ConfirmWithPassword,
  type PayoutMethodView,
  type PayoutRailOffer,
} from '../../contracts/payouts'
import { operatorNames } from '../../domain/payouts/mobile-operators'
import { formatRelative } from '../../i18n/format'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, callApi } from '../api-client'
import { Notice } from '../common/notice'
import { Surface } from '../common/surface'
import { Tag } from '../common/tag'
import { Form } from '../forms/form'
import { PasswordField } from '../forms/password-field'
import { SubmitButton } from '../forms/submit-button'
import { NewPayoutMethod } from './new-payout-method'
import classes from './payouts.module.css'

type Props = {
  methods: PayoutMethodView[]
  /** What some provider serves. */
  rails: PayoutRailOffer[]
  coolingOffHours: number
}

/** Where a seller's money goes. */
export function PayoutMethods({ methods, rails, coolingOffHours }: Props) {
  const t = useTranslations('payouts.methods')
  return (
    <section className={classes.section} aria-labelledby="payout-methods">
      <h2 id="payout-methods">{t('title')}</h2>
      <p className={classes.dimmed}>{t('intro')}</p>
      {methods.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <Surface padding="none">
          <ul className={classes.list}>
            {methods.map((method) => (
              <li key={method.id} className={classes.row}>
                <Method method={method} />
              </li>
            ))}
          </ul>
        </Surface>
      )}
      {rails.length === 0 ? (
        <Notice>{t('noRail')}</Notice>
      ) : (
        <NewPayoutMethod rails={rails} coolingOffHours={coolingOffHours} />
      )}
    </section>
  )
}

type Change = 'make-default' | 'remove'

function Method({ method }: { method: PayoutMethodView }) {
  const t = useTranslations('payouts.methods')
  const locale = useLocale()
  const [change, setChange] = useState<Change | null>(null)
  const name =
    method.operator === null ? t(method.rail) : (operatorNames[method.operator] ?? method.operator)
  const waits = Date.parse(method.usableAt) > Date.now()
  return (
    <>
      <div className={classes.words}>
        <p className={classes.head}>
          <strong>{name}</strong>
          <span>{method.maskedAccount}</span>
          {method.isDefault ? <Tag tone="accent">{t('isDefault')}</Tag> : null}
          {waits ? (
            <Tag tone="warning">
              <span suppressHydrationWarning>
                {t('usable', { when: formatRelative(method.usableAt, new Date(), locale) })}
              </span>
            </Tag>
          ) : null}
        </p>
        <p className={classes.dimmed}>
          {method.holder} · {method.currency}
        </p>
      </div>
      {change === null ? (
        <div className={classes.buttons}>
          {method.isDefault ? null : (
            <Button variant="light" onClick={() => setChange('make-default')}>
              {t('makeDefault')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => setChange('remove')}>
            {t('remove')}
          </Button>
        </div>
      ) : (
        <ConfirmChange method={method} change={change} onEnd={() => setChange(null)} />
      )}
    </>
  )
}

type Confirming = { method: PayoutMethodView; change: Change; onEnd: () => void }

function ConfirmChange({ method, change, onEnd }: Confirming) {
  const t = useTranslations('payouts.methods')
  const router = useRouter()
  const send = async (body: { password: string }) => {
    const path = `/seller/payout-methods/${method.id}/${change}`
    await callApi({ method: 'POST', path, body, schema: anyAnswer })
    onEnd()
    router.refresh()
  }
  return (
    <Form
      schema={ConfirmWithPassword}
      submit={send}
      label={t(change === 'remove' ? 'remove' : 'makeDefault')}
    >
      <PasswordField
        name="password"
        label={t('password')}
        autoComplete="current-password"
        required
      />
      <div className={classes.buttons}>
        <SubmitButton>{t(change === 'remove' ? 'remove' : 'makeDefault')}</SubmitButton>
        <Button variant="subtle" color="gray" size="md" onClick={onEnd}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  )
}
