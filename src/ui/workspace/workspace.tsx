import type { ReactNode } from 'react'
import type { Namespace } from '../../i18n/messages'
import { ClientMessages } from '../common/client-messages'
import { currentMinute } from '../common/minutes'
import { PageClockProvider } from '../common/page-clock'
import { PageFrame } from '../common/page-frame'
import { WorkspaceProviders } from '../workspace-providers'
import { OfflineBanner } from './offline-banner'

const everywhere: Namespace[] = ['errors', 'files', 'live', 'validation', 'workspace']

/** What every signed-in page stands in. Its layout also imports styles/workspace.css. */
export function Workspace({
  namespaces,
  children,
}: {
  /** The sentences its client components need, beside those that every one of them needs. */
  namespaces: Namespace[]
  children: ReactNode
}) {
  return (
    <ClientMessages namespaces={[...everywhere, ...namespaces]}>
      <WorkspaceProviders>
        <OfflineBanner />
        <PageClockProvider minute={currentMinute()}>
          <PageFrame>{children}</PageFrame>
        </PageClockProvider>
      </WorkspaceProviders>
    </ClientMessages>
  )
}
