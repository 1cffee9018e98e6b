import type { SandboxPayment } from '@/plugins/payments-sandbox/payments'
import type { SandboxTranslator } from './page'
import classes from './pay.module.css'

/** A payment that the operator works on, or one that has come to an end. */
export function PaymentOutcome({ payment, t }: { payment: SandboxPayment; t: SandboxTranslator }) {
  if (payment.state === 'pending') {
    return (
      <div className={classes.outcome}>
        <meta httpEquiv="refresh" content="3" />
        <span className={classes.pulse} aria-hidden />
        <h1 className={classes.title}>{t('settling.title')}</h1>
        <p className={classes.dimmed}>{t('settling.body')}</p>
        <a className={classes.secondary} href={payment.returnUrl}>
          {t('settling.back')}
        </a>
      </div>
    )
  }
  const isPaid = payment.state === 'succeeded'
  return (
    <div className={classes.outcome}>
      {isPaid ? <meta httpEquiv="refresh" content={`2;url=${payment.returnUrl}`} /> : null}
      <h1 className={classes.title}>{t(`done.${payment.state}`)}</h1>
      <p className={classes.dimmed}>{t(reasonOf(payment))}</p>
      <a className={classes.primary} href={payment.returnUrl}>
        {t('done.back')}
      </a>
      {isPaid ? (
        <a className={classes.quiet} href={`/sandbox/pay/${payment.reference}?bank`}>
          {t('bank.link')}
        </a>
      ) : null}
    </div>
  )
}

const reasonOf = ({ state, failureCode }: SandboxPayment) => {
  if (state === 'succeeded') return 'done.paid'
  if (failureCode === 'insufficient_funds') return 'done.failureFunds'
  return state === 'failed' ? 'done.failureDeclined' : 'done.nothingCharged'
}
