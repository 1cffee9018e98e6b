'use client'
// Client: rendered inside the account menu.

import {
  IconBookmark,
  IconBuildingStore,
  IconBulb,
  IconHeart,
  IconLogin2,
  IconLogout,
  IconMessage,
  IconPackage,
  IconReceipt,
  IconSearch,
  IconSettings,
  IconUserCircle,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Me } from '../../contracts/accounts'
import { Link } from '../../i18n/navigation'
import { anyAnswer, callApi } from '../api-client'
import { forgetTyped } from '../common/browser-storage'
import { paths } from '../common/paths'
import classes from './account-links.module.css'
import { ColorSchemeSwitch } from './color-scheme-switch'
import { LanguageLink } from './language-link'

/** What a visitor finds in the menu of a narrow screen. */
export function VisitorLinks() {
  const t = useTranslations('common.header')
  return (
    <>
      <MenuLink href={paths.signIn} icon={IconLogin2} text={t('signIn')} />
      <MenuLink href={paths.signUp} icon={IconUserPlus} text={t('signUp')} />
      <MenuLink href={paths.search} icon={IconSearch} text={t('explore')} />
      <MenuLink href={paths.briefs} icon={IconBulb} text={t('briefs')} />
      <MenuLink href={paths.sellerSpace} icon={IconBuildingStore} text={t('sell')} />
      <Preferences />
    </>
  )
}

/** What a member finds in the menu: orders, messages, the seller's side, and the way out. */
export function AccountLinks({ me }: { me: Me }) {
  const t = useTranslations('common.account')
  // Whoever sells is mostly waited for as a seller.
  const toDo = me.ordersNeedingAction > 0 ? t('toDo', { count: me.ordersNeedingAction }) : undefined
  return (
    <>
      <p className={classes.name} dir="auto">
        {me.name}
      </p>
      <MenuLink
        href={paths.orders}
        icon={IconPackage}
        text={t('orders')}
        hint={me.seller ? undefined : toDo}
      />
      <MenuLink href={paths.spending} icon={IconReceipt} text={t('spending')} />
      <MenuLink href={paths.favourites} icon={IconHeart} text={t('favourites')} />
      <MenuLink href={paths.savedSearches} icon={IconBookmark} text={t('savedSearches')} />
      <MenuLink href={paths.ownBriefs} icon={IconBulb} text={t('briefs')} />
      <MenuLink
        href={paths.messages}
        icon={IconMessage}
        text={t('messages')}
        hint={me.unreadMessages > 0 ? t('unread', { count: me.unreadMessages }) : undefined}
      />
      <MenuLink
        href={paths.sellerSpace}
        icon={IconBuildingStore}
        text={me.seller ? t('sellerSpace') : t('becomeSeller')}
        hint={me.seller ? toDo : undefined}
      />
      {me.seller ? (
        <MenuLink href={paths.seller(me.seller.handle)} icon={IconUserCircle} text={t('profile')} />
      ) : null}
      <MenuLink href={paths.account} icon={IconSettings} text={t('settings')} />
      <Preferences />
      <SignOutButton />
    </>
  )
}

function MenuLink(props: { href: string; icon: Icon; text: string; hint?: string }) {
  return (
    <Link href={props.href} prefetch={false} className={classes.link}>
      <props.icon size={20} aria-hidden />
      <span>
        {props.text}
        {props.hint ? <span className={classes.hint}>{props.hint}</span> : null}
      </span>
    </Link>
  )
}

function Preferences() {
  return (
    <div className={classes.preferences}>
      <LanguageLink />
      <ColorSchemeSwitch withLabel />
    </div>
  )
}

/** Ends the session, then loads the home page anew: nothing personal stays in memory. */
function SignOutButton() {
  const t = useTranslations('common.account')
  const [hasFailed, setHasFailed] = useState(false)
  const signOut = async () => {
    try {
      await callApi({ method: 'POST', path: '/auth/sign-out', body: {}, schema: anyAnswer })
      forgetTyped()
      window.location.assign('/')
    } catch {
      setHasFailed(true)
    }
  }
  return (
    <>
      <button type="button" className={classes.link} onClick={() => void signOut()}>
        <IconLogout size={20} aria-hidden />
        {t('signOut')}
      </button>
      {hasFailed ? (
        <p role="alert" className={classes.failed}>
          {t('signOutFailed')}
        </p>
      ) : null}
    </>
  )
}
