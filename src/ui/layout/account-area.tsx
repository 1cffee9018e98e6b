'use client'
// Client: asks who is signed in once the cached page stands.

import { IconBell, IconMenu2, IconMessage } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { Me } from '../../contracts/accounts'
import { Link } from '../../i18n/navigation'
import { CartLink } from '../cart/cart-link'
import { useGuestCount } from '../cart/guest-cart'
import { useMergedCart } from '../cart/use-merged-cart'
import { Avatar } from '../common/avatar'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import { LiveUpdates } from '../realtime/live-updates'
import classes from './account-area.module.css'
import { AccountLinks, VisitorLinks } from './account-links'
import { DisclosureMenu } from './disclosure-menu'
import { useMe } from './use-me'

/** Sign-in links for a visitor; messages and the account menu for a member. */
export function AccountArea() {
  const me = useMe()
  return (
    <div className={classes.area} data-pending={me === undefined || undefined}>
      {me ? <MemberTools me={me} /> : <VisitorTools />}
    </div>
  )
}

function VisitorTools() {
  const t = useTranslations('common.header')
  const count = useGuestCount()
  return (
    <>
      <CartLink count={count} />
      <div className={classes.wide}>
        <ButtonLink href={paths.signIn} variant="quiet">
          {t('signIn')}
        </ButtonLink>
        <ButtonLink href={paths.signUp} variant="light">
          {t('signUp')}
        </ButtonLink>
      </div>
      <div className={classes.slim}>
        <DisclosureMenu label={t('menu')} face={<IconMenu2 size={24} aria-hidden />}>
          <VisitorLinks />
        </DisclosureMenu>
      </div>
    </>
  )
}

function MemberTools({ me }: { me: Me }) {
  const t = useTranslations('common.account')
  useMergedCart()
  const waiting = me.unreadMessages + me.ordersNeedingAction
  return (
    <>
      <LiveUpdates />
      <CartLink count={me.cartLines} />
      <Link
        href={paths.messages}
        prefetch={false}
        className={classes.messages}
        aria-label={`${t('messages')}, ${t('unread', { count: me.unreadMessages })}`}
      >
        <IconMessage size={22} aria-hidden />
        {me.unreadMessages > 0 ? <Count value={me.unreadMessages} /> : null}
      </Link>
      <Link
        href={paths.notifications}
        prefetch={false}
        className={classes.messages}
        aria-label={`${t('notifications')}, ${t('news', { count: me.unreadNotifications })}`}
      >
        <IconBell size={22} aria-hidden />
        {me.unreadNotifications > 0 ? <Count value={me.unreadNotifications} /> : null}
      </Link>
      <DisclosureMenu
        label={t('menuOf', { name: me.name })}
        face={
          <span className={classes.face}>
            <Avatar picture={me.avatar} name={me.name} size={36} />
            {waiting > 0 ? <span className={classes.dot} /> : null}
          </span>
        }
      >
        <AccountLinks me={me} />
      </DisclosureMenu>
    </>
  )
}

const largestCount = 99

function Count({ value }: { value: number }) {
  return (
    <span className={classes.count} aria-hidden>
      {value > largestCount ? `${largestCount}+` : value}
    </span>
  )
}
