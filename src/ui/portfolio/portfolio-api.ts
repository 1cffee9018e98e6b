import { z } from 'zod'
import { PortfolioWork } from '../../contracts/catalogue'
import type { WorkInput } from '../../contracts/portfolio'
import { anyAnswer, callApi } from '../api-client'

export const portfolioKey = ['own-portfolio'] as const

const path = '/seller/portfolio'

/** The seller's works in their order. */
export const fetchPortfolio = (signal?: AbortSignal) =>
  callApi({ path, schema: z.array(PortfolioWork), signal })

export const addWork = (body: WorkInput) =>
  callApi({ method: 'POST', path, body, schema: z.object({ id: z.string() }) })

export const changeWork = (id: string, body: WorkInput) =>
  callApi({ method: 'PUT', path: `${path}/${id}`, body, schema: anyAnswer })

export const deleteWork = (id: string) =>
  callApi({ method: 'DELETE', path: `${path}/${id}`, schema: anyAnswer })

export const arrangePortfolio = (ids: string[]) =>
  callApi({ method: 'PUT', path, body: { ids }, schema: anyAnswer })
