import type { SandboxPayment } from '@/plugins/payments-sandbox/payments'
import type { SandboxTranslator } from './page'
import classes from './pay.module.css'

/** What the customer's bank does with a paid payment: take the money back, then decide. */
export function BankForm({ payment, t }: { payment: SandboxPayment; t: SandboxTranslator }) {
  const { chargebacks } = payment
  const open = chargebacks.find((one) => one.state === 'open')
  const chargeback = open ?? chargebacks.at(-1)
  const state = chargeback?.state ?? (payment.state === 'succeeded' ? 'none' : 'unpaid')
  return (
    <form className={classes.form} method="post" action={`/sandbox/pay/${payment.reference}/act`}>
      <h1 className={classes.title}>{t('bank.title')}</h1>
      <p className={classes.dimmed}>{t(`bank.${state}`)}</p>
      {state === 'none' ? (
        <button className={classes.primary} name="outcome" value="contest">
          {t('bank.contest')}
        </button>
      ) : null}
      {state === 'open' ? (
        <>
          <button className={classes.primary} name="outcome" value="chargeback_won">
            {t('bank.giveBack')}
          </button>
          <button className={classes.secondary} name="outcome" value="chargeback_lost">
            {t('bank.keep')}
          </button>
        </>
      ) : null}
      <a className={classes.quiet} href={payment.returnUrl}>
        {t('done.back')}
      </a>
    </form>
  )
}
