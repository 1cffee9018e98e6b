import { createTranslator } from 'next-intl'
import { connection } from 'next/server'
import { notFound } from 'next/navigation'
import type { SandboxPayment } from '@/plugins/payments-sandbox/payments'
import { formatMoney } from '@/src/i18n/format'
import { messages } from '@/src/i18n/messages'
import { BankForm } from './bank-form'
import { paymentOf } from './payment-of'
import { PaymentForm } from './payment-form'
import { PaymentOutcome } from './payment-outcome'
import classes from './pay.module.css'

type Props = {
  params: Promise<{ reference: string }>
  searchParams: Promise<{ bank?: string | string[] }>
}

/** The provider's page where the customer pays. Plain forms: it works without JavaScript. */
export default async function PayPage({ params, searchParams }: Props) {
  await connection()
  const payment = await paymentOf((await params).reference)
  const isBankAsked = (await searchParams).bank !== undefined
  if (payment === null) notFound()
  const t = sandboxTranslator(payment)
  const { amountMinor, currency, locale } = payment
  const amount = formatMoney({ amountMinor, currency }, locale)
  const isOpen = payment.state === 'pending' && !payment.isSettling
  return (
    <div className={classes.frame}>
      <p className={classes.provider}>{t('name')}</p>
      <div className={classes.card}>
        <div className={classes.sum}>
          <p className={classes.dimmed}>{t('amount')}</p>
          <p className={classes.amount}>{amount}</p>
          <p className={classes.dimmed} dir="auto">
            {payment.description}
          </p>
        </div>
        {isOpen ? <PaymentForm payment={payment} amount={amount} t={t} /> : null}
        {!isOpen && !isBankAsked ? <PaymentOutcome payment={payment} t={t} /> : null}
        {!isOpen && isBankAsked ? <BankForm payment={payment} t={t} /> : null}
      </div>
      <p className={classes.warning}>{t('warning')}</p>
    </div>
  )
}

const sandboxTranslator = ({ locale }: Pick<SandboxPayment, 'locale'>) =>
  createTranslator({
    locale,
    messages: { sandbox: messages[locale].sandbox },
    namespace: 'sandbox',
  })

export type SandboxTranslator = ReturnType<typeof sandboxTranslator>
