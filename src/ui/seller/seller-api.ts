import { z } from 'zod'
import { OwnSellerProfile, type SellerProfileInput } from '../../contracts/accounts'
import { EditableService, OwnServiceRow, type ServiceDraft } from '../../contracts/services'
import { callApi } from '../api-client'

export const ownServicesQueryKey = ['own-services'] as const

/** The seller's services, last changed first. */
export const fetchOwnServices = (signal?: AbortSignal) =>
  callApi({ path: '/seller/services', schema: z.array(OwnServiceRow), signal })

/** Creates or changes the seller profile. */
export const saveProfile = (body: SellerProfileInput) =>
  callApi({ method: 'PUT', path: '/seller/profile', body, schema: OwnSellerProfile.nullable() })

/** Saves what the seller typed. */
export const saveService = (id: string, body: ServiceDraft) =>
  callApi({ method: 'PUT', path: `/seller/services/${id}`, body, schema: EditableService })

/** A service as its seller edits it. */
export const fetchService = (id: string, signal?: AbortSignal) =>
  callApi({ path: `/seller/services/${id}`, schema: EditableService, signal })

/** Hands a service to staff, takes it off the market, or brings it back. */
export const moveService = (
  id: string,
  verb: 'submit' | 'unpublish' | 'republish',
  idempotencyKey: string,
) =>
  callApi({
    method: 'POST',
    path: `/seller/services/${id}/${verb}`,
    idempotencyKey,
    schema: EditableService,
  })
