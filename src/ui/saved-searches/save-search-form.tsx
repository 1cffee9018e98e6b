'use client'
// Client: what is wrong is said in place.

import { useTranslations } from 'next-intl'
import { NameSearch, type SearchCriteria } from '../../contracts/saved-searches'
import { useRouter } from '../../i18n/navigation'
import { anyAnswer, callApi } from '../api-client'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import { Surface } from '../common/surface'
import { Form } from '../forms/form'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'
import { searchAddress } from '../search/search-address'
import { useFrequencyChoices } from './frequency-choices'
import classes from './saved-searches.module.css'
import { SearchWords } from './search-words'

const longestName = 60

/** Names a search and says how often its news are mailed. */
export function SaveSearchForm({
  criteria,
  categoryTitle,
}: {
  criteria: SearchCriteria
  categoryTitle: string | undefined
}) {
  const t = useTranslations('savedSearches')
  const choices = useFrequencyChoices()
  const router = useRouter()
  const save = async (typed: NameSearch) => {
    await callApi({
      method: 'POST',
      path: '/saved-searches',
      body: { ...typed, criteria },
      schema: anyAnswer,
    })
    router.push(`${paths.savedSearches}?done=saved`)
  }
  const suggested = criteria.q ?? categoryTitle ?? t('new.defaultName')
  return (
    <div className={classes.form}>
      <Surface>
        <SearchWords criteria={criteria} categoryTitle={categoryTitle} />
        <Form schema={NameSearch} submit={save}>
          <TextField
            name="name"
            label={t('name')}
            description={t('nameHint')}
            initial={suggested.slice(0, longestName)}
            maxLength={longestName}
            required
          />
          <SelectField
            name="frequency"
            label={t('frequency.label')}
            data={choices}
            initial="daily"
          />
          <div className={classes.tools}>
            <SubmitButton>{t('new.submit')}</SubmitButton>
            <ButtonLink href={searchAddress(criteria)} variant="quiet">
              {t('new.back')}
            </ButtonLink>
          </div>
        </Form>
      </Surface>
    </div>
  )
}
