import { ClearingList } from '@/src/ui/payouts/clearing-list'
import { PayoutBalance } from '@/src/ui/payouts/payout-balance'
import { PayoutHistory } from '@/src/ui/payouts/payout-history'
import { StatementTable } from '@/src/ui/payouts/statement-table'
import { Sample, SamplesOf } from '../samples-of'
import {
  balances,
  clearing,
  emptyStatement,
  longStatement,
  payoutMethod,
  payouts,
} from './payout-samples'

export function PayoutSamples() {
  return (
    <SamplesOf title="Payouts">
      {balances.map(([name, balance]) => (
        <Sample key={name} name={`balance: ${name}`}>
          <PayoutBalance
            balance={balance}
            method={balance.obstacle === 'no_method' ? undefined : payoutMethod}
          />
        </Sample>
      ))}
      <Sample name="history: each status, then long and tiny">
        <PayoutHistory payouts={payouts} />
      </Sample>
      <Sample name="history: empty">
        <PayoutHistory payouts={[]} />
      </Sample>
      <Sample name="clearing">
        <ClearingList clearing={clearing} />
      </Sample>
      <Sample name="clearing: nothing shows">
        <ClearingList clearing={[]} />
      </Sample>
    </SamplesOf>
  )
}

export function StatementSamples() {
  return (
    <SamplesOf title="Statements">
      <Sample name="empty">
        <StatementTable statement={emptyStatement} />
      </Sample>
      <Sample name="long, very large, below zero">
        <StatementTable statement={longStatement} />
      </Sample>
    </SamplesOf>
  )
}
