import '@/src/ui/styles/workspace.css'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/src/env'
import { PageHeader } from '@/src/ui/common/page-header'
import { Workspace } from '@/src/ui/workspace/workspace'
import { FileSamples, PictureSamples, WaySamples, WordSamples } from './common-parts'
import {
  ChartSamples,
  DeadEndSamples,
  PromotedSamples,
  ReviewSamples,
  SellerSamples,
  SellerSpaceSamples,
} from './market-parts'
import { AccountSamples, WorkSamples } from './member-parts'

/** Development only: the parts that pages are made of, with content that is hard on them. */
const StyleguideParts = async () => {
  await connection()
  if (env().NODE_ENV === 'production') notFound()
  return (
    <Workspace namespaces={['auth', 'seller']}>
      <PageHeader title="Parts" intro="Charts, reviews, sellers, pictures, files and dead ends" />
      <ChartSamples />
      <ReviewSamples />
      <SellerSamples />
      <SellerSpaceSamples />
      <WorkSamples />
      <AccountSamples />
      <PromotedSamples />
      <WaySamples />
      <PictureSamples />
      <WordSamples />
      <FileSamples />
      <DeadEndSamples />
    </Workspace>
  )
}

export default StyleguideParts
