'use client'
// Client: parts that are given what to call.

import type { FormState } from '@/src/contracts/form'
import { CheckMail } from '@/src/ui/accounts/check-mail'
import { SignInForm } from '@/src/ui/accounts/sign-in-form'
import { Surface } from '@/src/ui/common/surface'
import classes from '@/src/ui/portfolio/portfolio-editor.module.css'
import { WorkRow } from '@/src/ui/portfolio/work-row'
import { longWord } from '../hard-words'
import { Sample, SamplesOf } from '../samples-of'
import { works } from './parts-samples'

const nothing = () => undefined
const later = async () => {
  await Promise.resolve()
}
/** Whatever is typed, after the wait of a slow network. */
const refuse = async (): Promise<FormState> => {
  await new Promise((resolve) => setTimeout(resolve, 800))
  return { code: 'account/locked', fields: {}, values: {} }
}

export function AccountSamples() {
  return (
    <SamplesOf title="Accounts">
      <Sample name="sign-in: every try waits, then is refused">
        <Surface>
          <SignInForm action={refuse} to="" locale="fr" />
        </Surface>
      </Sample>
      <Sample name="a mail is on its way: long address">
        <CheckMail purpose="verify" email={`${longWord}@exemple.sn`} hasDemoInbox />
      </Sample>
      <Sample name="a mail is on its way: address not known">
        <CheckMail purpose="reset" email="" hasDemoInbox={false} />
      </Sample>
    </SamplesOf>
  )
}

export function WorkSamples() {
  return (
    <SamplesOf title="Portfolio editor">
      <Surface padding="none">
        <ol className={classes.list}>
          {works.map((work, index) => (
            <li key={work.id} className={classes.row}>
              <WorkRow
                work={work}
                isFirst={index === 0}
                isLast={index === works.length - 1}
                saved={later}
                isDeleting={index === 1}
                onMove={nothing}
                onDelete={nothing}
              />
            </li>
          ))}
        </ol>
      </Surface>
    </SamplesOf>
  )
}
