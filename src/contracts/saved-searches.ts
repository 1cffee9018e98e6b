import { z } from 'zod'
import { ServiceSearch } from './catalogue'

/** Per person. */
export const savedSearchLimits = { searches: 20 } as const

export const AlertFrequency = z.enum(['none', 'daily', 'weekly'])
export type AlertFrequency = z.infer<typeof AlertFrequency>

/** Words, category and filters as the search page has them; order and place do not belong to it. */
export const SearchCriteria = ServiceSearch.omit({ sort: true, cursor: true, limit: true })
export type SearchCriteria = z.infer<typeof SearchCriteria>

/** Whether anything at all is asked for: the whole market is no search. */
export const hasCriteria = (criteria: SearchCriteria): boolean =>
  Object.values(criteria).some((value) => value !== undefined && value !== '')

/** What a form says about a search; the search itself stands in its address. */
export const NameSearch = z.object({
  name: z.string().trim().min(1).max(60),
  frequency: AlertFrequency,
})
export type NameSearch = z.infer<typeof NameSearch>

export const SaveSearch = NameSearch.extend({
  criteria: SearchCriteria.refine(hasCriteria, 'required'),
})
export type SaveSearch = z.infer<typeof SaveSearch>

/** What is left out stays as it is. */
export const ChangeSavedSearch = NameSearch.partial()
export type ChangeSavedSearch = z.infer<typeof ChangeSavedSearch>

export const SavedSearchName = NameSearch.pick({ name: true })
export type SavedSearchName = z.infer<typeof SavedSearchName>

export const SavedSearch = NameSearch.extend({
  id: z.string(),
  criteria: SearchCriteria,
  /** Of the category that it is limited to; null without one, and when it is gone. */
  categoryTitle: z.string().nullable(),
  createdAt: z.string(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

/** The last saved first. */
export const SavedSearches = z.object({ searches: z.array(SavedSearch) })
export type SavedSearches = z.infer<typeof SavedSearches>

/** From the link of a mail: proves which alert it stops, whoever opens it. */
export const StopAlerts = z.object({ token: z.string().min(1).max(200) })
export type StopAlerts = z.infer<typeof StopAlerts>
