'use client'
// Client: a form with a schema, which cannot cross from the server.

import { Button } from '@mantine/core'
import { z } from 'zod'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { LevelBadge } from '@/src/ui/common/level-badge'
import { Moment } from '@/src/ui/common/moment'
import { Money } from '@/src/ui/common/money'
import { Notice } from '@/src/ui/common/notice'
import { PageFrame } from '@/src/ui/common/page-frame'
import { Skeleton } from '@/src/ui/common/skeleton'
import { Surface } from '@/src/ui/common/surface'
import { Tag } from '@/src/ui/common/tag'
import { CheckboxField } from '@/src/ui/forms/checkbox-field'
import { Form } from '@/src/ui/forms/form'
import { NumberField } from '@/src/ui/forms/number-field'
import { PasswordField } from '@/src/ui/forms/password-field'
import { SelectField } from '@/src/ui/forms/select-field'
import { SubmitButton } from '@/src/ui/forms/submit-button'
import { TextAreaField } from '@/src/ui/forms/text-area-field'
import { TextField } from '@/src/ui/forms/text-field'
import { ApiError } from '@/src/ui/api-client'

const Input = z.object({
  email: z.email(),
  password: z.string().min(10),
  price: z.number().int().min(500),
  about: z.string().min(20),
  plan: z.enum(['a', 'b']),
  agrees: z.boolean(),
})

const refuse = async () => {
  await new Promise((resolve) => setTimeout(resolve, 800))
  throw new ApiError({ code: 'account/locked', status: 429, fields: {}, details: {} })
}

const row = { display: 'flex', flexWrap: 'wrap', gap: 12, marginBlock: 16 } as const
const tones = ['neutral', 'accent', 'good', 'warning', 'bad'] as const

export function StyleguideParts() {
  return (
    <PageFrame width="narrow">
      <div style={row}>
        <Button>Button</Button>
        <Button variant="light">Light</Button>
        <Button variant="default">Default</Button>
        <Button variant="subtle">Subtle</Button>
        <Button color="red">Delete</Button>
        <Button disabled>Disabled</Button>
        <ButtonLink href="/">Filled</ButtonLink>
        <ButtonLink href="/" variant="light">
          Light
        </ButtonLink>
        <ButtonLink href="/" variant="quiet">
          Quiet
        </ButtonLink>
      </div>
      <div style={row}>
        {tones.map((tone) => (
          <Tag key={tone} tone={tone}>
            {tone}
          </Tag>
        ))}
        <LevelBadge level="top" />
        <LevelBadge level="established" />
        <Money amountMinor={999_999_999_999} currency="XOF" />
        <Moment iso="2026-11-20T10:00:00Z" />
      </div>
      <div style={{ display: 'grid', gap: 16 }}>
        <Notice title="Info">Une phrase.</Notice>
        <Notice tone="good" title="C’est fait">
          Une phrase.
        </Notice>
        <Notice tone="bad">Une phrase.</Notice>
        <Skeleton height="2rem" width="60%" />
        <Skeleton />
        <EmptyState
          title="Aucune commande"
          body="Vos commandes apparaîtront ici."
          action={<ButtonLink href="/search">Explorer</ButtonLink>}
        />
        <Surface>
          <Form schema={Input} submit={refuse}>
            <TextField name="email" type="email" label="E-mail" required />
            <PasswordField name="password" label="Mot de passe" autoComplete="new-password" />
            <NumberField name="price" label="Prix" description="En francs CFA" />
            <TextAreaField name="about" label="À propos" placeholder="Présentez-vous" />
            <SelectField
              name="plan"
              label="Formule"
              data={[
                { value: 'a', label: 'Essentielle' },
                { value: 'b', label: 'Complète' },
              ]}
            />
            <CheckboxField name="agrees" label="J’accepte" />
            <SubmitButton>Envoyer</SubmitButton>
          </Form>
        </Surface>
      </div>
    </PageFrame>
  )
}
