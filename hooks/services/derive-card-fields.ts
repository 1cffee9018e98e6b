import type { CollectionBeforeChangeHook } from 'payload'
import type { Service } from '../../payload-types'
import { cardFields } from '../../src/domain/services/card-fields'

/** Keeps starting price, shortest delivery and cover equal to what packages and gallery say. */
export const deriveCardFields: CollectionBeforeChangeHook<Service> = ({ data }) => ({
  ...data,
  ...cardFields(
    data.packages ?? [],
    (data.gallery ?? []).map(({ image }) => (typeof image === 'object' ? image.id : image)),
  ),
})
