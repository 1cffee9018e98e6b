import type { SandboxPayment } from '@/plugins/payments-sandbox/payments'
import type { SandboxTranslator } from './page'
import classes from './pay.module.css'

const operators = ['Wave', 'Orange Money', 'MTN MoMo', 'Moov Money'] as const

/** How the customer pays, and buttons for every way it can end. */
export function PaymentForm({
  payment,
  amount,
  t,
}: {
  payment: SandboxPayment
  amount: string
  t: SandboxTranslator
}) {
  return (
    <form className={classes.form} method="post" action={`/sandbox/pay/${payment.reference}/act`}>
      <h1 className={classes.title}>{payment.method === 'card' ? t('card') : t('mobileMoney')}</h1>
      {payment.method === 'card' ? <CardFields t={t} /> : <PhoneFields payment={payment} t={t} />}
      <button className={classes.primary} name="outcome" value="pay">
        {t('pay', { amount })}
      </button>
      <fieldset className={classes.trials}>
        <legend>{t('testChoices')}</legend>
        <button className={classes.secondary} name="outcome" value="slow">
          {t('slow')}
        </button>
        <button className={classes.secondary} name="outcome" value="decline" formNoValidate>
          {t('decline')}
        </button>
      </fieldset>
      <button className={classes.quiet} name="outcome" value="close" formNoValidate>
        {t('close')}
      </button>
    </form>
  )
}

function PhoneFields({ payment, t }: { payment: SandboxPayment; t: SandboxTranslator }) {
  return (
    <>
      <fieldset className={classes.operators}>
        <legend>{t('operator')}</legend>
        {operators.map((operator) => (
          <label key={operator} className={classes.operator}>
            <input
              type="radio"
              name="operator"
              value={operator}
              defaultChecked={operator === operators[0]}
            />
            {operator}
          </label>
        ))}
      </fieldset>
      <label className={classes.field}>
        {t('phone')}
        <input
          name="account"
          type="tel"
          autoComplete="tel"
          required
          maxLength={20}
          pattern="[+0-9 ]{8,20}"
          defaultValue={payment.customerPhone ?? '+221 77 000 12 34'}
          aria-describedby="account-hint"
        />
        <span id="account-hint" className={classes.hint}>
          {t('phoneHint')}
        </span>
      </label>
    </>
  )
}

function CardFields({ t }: { t: SandboxTranslator }) {
  return (
    <>
      <label className={classes.field}>
        {t('cardNumber')}
        <input
          name="account"
          inputMode="numeric"
          autoComplete="off"
          required
          maxLength={23}
          pattern="[0-9 ]{12,23}"
          defaultValue="4242 4242 4242 4242"
          aria-describedby="account-hint"
        />
        <span id="account-hint" className={classes.hint}>
          {t('cardHint')}
        </span>
      </label>
      <div className={classes.pair}>
        <label className={classes.field}>
          {t('cardExpiry')}
          <input inputMode="numeric" autoComplete="off" maxLength={5} defaultValue="12/30" />
        </label>
        <label className={classes.field}>
          {t('cardCode')}
          <input inputMode="numeric" autoComplete="off" maxLength={4} defaultValue="123" />
        </label>
      </div>
    </>
  )
}
