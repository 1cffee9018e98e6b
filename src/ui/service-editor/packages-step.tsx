'use client'
// Client: part of the editor.

import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PackageTier } from '../../contracts/catalogue'
import { currencies, Currency } from '../../contracts/money'
import { useEditor } from './editor-context'
import classes from './editor.module.css'
import { emptyPackage, withPackage } from './empty-parts'
import { ExtrasEditor } from './extras-editor'
import { PackageColumn } from './package-column'
import { PriceInput } from './price-input'
import { useProblem } from './use-problem'
import columns from './packages-step.module.css'

/** Up to three packages: side by side on a wide screen, one at a time on a phone. */
export function PackagesStep() {
  const t = useTranslations('serviceEditor.packages')
  const { draft, edit } = useEditor()
  const [shown, setShown] = useState<PackageTier>('basic')
  return (
    <>
      <p className={classes.intro}>{t('intro')}</p>
      <div className={columns.currency}>
        <NativeSelect
          label={t('currency')}
          value={draft.currency}
          onChange={(event) => edit({ currency: Currency.parse(event.currentTarget.value) })}
          data={[...currencies]}
        />
      </div>
      <div role="group" aria-label={t('tabs')} className={columns.tabs}>
        {PackageTier.options.map((tier) => (
          <button
            key={tier}
            type="button"
            className={columns.tab}
            aria-pressed={tier === shown}
            onClick={() => setShown(tier)}
          >
            {t(`tier.${tier}`)}
          </button>
        ))}
      </div>
      <div className={columns.columns}>
        {PackageTier.options.map((tier) => (
          <PackageSlot key={tier} tier={tier} isShown={tier === shown} />
        ))}
      </div>
      <ExtrasEditor />
      <ExtraRevision />
    </>
  )
}

/** What one more revision costs once those of the package are used; empty: none is sold. */
function ExtraRevision() {
  const t = useTranslations('serviceEditor.packages')
  const { draft, edit } = useEditor()
  const problem = useProblem()
  return (
    <div className={columns.currency}>
      <PriceInput
        label={t('extraRevision')}
        description={t('extraRevisionHint')}
        amountMinor={draft.extraRevisionMinor ?? 0}
        currency={draft.currency}
        error={problem('extraRevisionMinor')}
        onChange={(amount) => edit({ extraRevisionMinor: amount === 0 ? null : amount })}
      />
    </div>
  )
}

/** A package, or the offer to add it. The first one is always there. */
function PackageSlot({ tier, isShown }: { tier: PackageTier; isShown: boolean }) {
  const t = useTranslations('serviceEditor.packages')
  const { draft, edit } = useEditor()
  const found = draft.packages.find((one) => one.tier === tier)
  const isFirst = tier === 'basic'
  if (!found && !isFirst) {
    return (
      <div className={columns.column} data-empty data-hidden={isShown ? undefined : true}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => edit({ packages: withPackage(draft.packages, emptyPackage(tier)) })}
        >
          {t('add', { tier: t(`tier.${tier}`) })}
        </Button>
      </div>
    )
  }
  return (
    <PackageColumn
      value={found ?? emptyPackage(tier)}
      index={draft.packages.findIndex((one) => one.tier === tier)}
      isHidden={!isShown}
      onChange={(changed) => edit({ packages: withPackage(draft.packages, changed) })}
      onRemove={
        isFirst ? null : () => edit({ packages: draft.packages.filter((one) => one.tier !== tier) })
      }
    />
  )
}
