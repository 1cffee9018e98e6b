import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { adminLocale, adminText } from './admin-text'

/** The frame of the staff app around a page of ours that belongs to no collection. */
export const StaffPage = ({
  view: { initPageResult, params, searchParams },
  title,
  children,
}: {
  view: AdminViewServerProps
  title: string
  children: ReactNode
}) => {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { payload, i18n } = req
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: adminText(adminLocale(i18n.language))(title) }]} />
      {children}
    </DefaultTemplate>
  )
}
