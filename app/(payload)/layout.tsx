import config from '@payload-config'
import '@payloadcms/next/css'
import './custom.css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import { figtree, figtreeExtended } from '../fonts/figtree'
import { importMap } from './admin/importMap'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return handleServerFunctions({ ...args, config, importMap })
}

/** The staff app: Payload's own layout, without the storefront's styles. */
const StaffLayout = ({ children }: { children: ReactNode }) => (
  <RootLayout
    config={config}
    htmlProps={{ className: `${figtree.variable} ${figtreeExtended.variable}` }}
    importMap={importMap}
    serverFunction={serverFunction}
  >
    {children}
  </RootLayout>
)

export default StaffLayout
