'use client'
// Client: the portrait is uploaded while the rest is being written.

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { SellerProfileInput, type OwnSellerProfile } from '../../contracts/accounts'
import { useRouter } from '../../i18n/navigation'
import { Notice } from '../common/notice'
import { paths } from '../common/paths'
import { TextLink } from '../common/text-link'
import { CheckboxField } from '../forms/checkbox-field'
import { KeptForm } from '../forms/kept-form'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { TextField } from '../forms/text-field'
import { useField } from '../forms/use-field'
import { PortraitField } from './portrait-field'
import classes from './profile-form.module.css'
import { saveProfile } from './seller-api'

const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]

/** The form's texts as the contract wants them: skills as a list, no portrait as null. */
const ProfileForm = z.preprocess((input) => {
  const form = z.record(z.string(), z.unknown()).parse(input)
  const skills = z.string().catch('').parse(form.skills)
  return {
    ...form,
    languages: listOf(form.languages),
    skills: skills.split(',').flatMap((skill) => (skill.trim() ? [skill.trim()] : [])),
    avatarId: form.avatarId === '' ? null : form.avatarId,
  }
}, SellerProfileInput)

export type NamedCode = { value: string; label: string }

/** Who sells: portrait, name, one sentence, place, languages, skills. */
export function SellerProfileForm({
  profile,
  name,
  countries,
  languages,
}: {
  profile: OwnSellerProfile | null
  /** How the account is called: a first proposal for the public name. */
  name: string
  /** Named by the server: browsers know fewer languages and countries by name. */
  countries: NamedCode[]
  languages: NamedCode[]
}) {
  const t = useTranslations('seller.profile')
  const router = useRouter()
  const queryClient = useQueryClient()
  const [isSaved, setIsSaved] = useState(false)
  const save = async (input: SellerProfileInput) => {
    await saveProfile(input)
    await queryClient.invalidateQueries({ queryKey: ['me'] })
    if (profile === null) router.push(paths.sellerSpace)
    else setIsSaved(true)
    router.refresh()
  }
  return (
    <KeptForm keepAs="seller-profile" schema={ProfileForm} submit={save} label={t('title')}>
      {isSaved ? <Notice tone="good">{t('saved')}</Notice> : null}
      <PortraitField initial={profile?.avatar ?? null} name={profile?.displayName ?? name} />
      <IdentityFields profile={profile} name={name} />
      <TextField
        name="headline"
        initial={profile?.headline}
        label={t('headline')}
        placeholder={t('headlinePlaceholder')}
        maxLength={120}
        required
      />
      <TextAreaField
        name="bio"
        initial={profile?.bio}
        label={t('bio')}
        placeholder={t('bioPlaceholder')}
        maxLength={2000}
      />
      <PlaceFields profile={profile} countries={countries} />
      <LanguageBoxes languages={languages} chosen={profile?.languages ?? ['fr']} />
      <TextField
        name="skills"
        initial={profile?.skills.join(', ')}
        label={t('skills')}
        description={t('skillsHelp')}
      />
      <CheckboxField
        name="autoAcceptsOrders"
        isInitiallyChecked={profile?.autoAcceptsOrders}
        label={t('autoAccepts')}
        description={t('autoAcceptsHelp')}
      />
      {profile === null ? null : (
        <p>
          <TextLink href={paths.sellerCalendar}>{t('vacation')}</TextLink>
        </p>
      )}
      <div>
        <SubmitButton>{t(profile === null ? 'create' : 'submit')}</SubmitButton>
      </div>
    </KeptForm>
  )
}

function IdentityFields({ profile, name }: { profile: OwnSellerProfile | null; name: string }) {
  const t = useTranslations('seller.profile')
  return (
    <div className={classes.pair}>
      <TextField
        name="displayName"
        initial={profile?.displayName ?? name}
        label={t('displayName')}
        description={t('displayNameHelp')}
        maxLength={80}
        required
      />
      {profile === null ? (
        <TextField
          name="handle"
          initial={handleFrom(name)}
          label={t('handle')}
          description={t('handleHelp')}
          maxLength={30}
          required
        />
      ) : (
        <div>
          <input type="hidden" name="handle" value={profile.handle} readOnly />
          <strong>@{profile.handle}</strong>
          <p className={classes.dimmed}>{t('handleFixed')}</p>
        </div>
      )}
    </div>
  )
}

function PlaceFields({
  profile,
  countries,
}: {
  profile: OwnSellerProfile | null
  countries: NamedCode[]
}) {
  const t = useTranslations('seller.profile')
  return (
    <div className={classes.pair}>
      <TextField
        name="city"
        initial={profile?.city}
        label={t('city')}
        autoComplete="address-level2"
        maxLength={80}
        required
      />
      <SelectField
        name="country"
        initial={profile?.country ?? 'SN'}
        label={t('country')}
        autoComplete="country"
        data={countries}
        required
      />
    </div>
  )
}

function LanguageBoxes({ languages, chosen }: { languages: NamedCode[]; chosen: string[] }) {
  const t = useTranslations('seller.profile')
  const { error, onChange } = useField('languages')
  return (
    <fieldset className={classes.group}>
      <legend>{t('languages')}</legend>
      <div className={classes.boxes}>
        {languages.map(({ value, label }) => (
          <label key={value} className={classes.box}>
            <input
              type="checkbox"
              name="languages"
              value={value}
              defaultChecked={chosen.includes(value)}
              onChange={onChange}
              aria-invalid={error ? true : undefined}
            />
            {label}
          </label>
        ))}
      </div>
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

/** `Aïssatou Ndiaye` → `aissatou-ndiaye`. */
const handleFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 30)
