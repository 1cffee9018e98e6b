'use client'
// Client: works move and go without the page being loaded anew.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PortfolioWork } from '../../contracts/catalogue'
import { ApiError } from '../api-client'
import {
  addWork,
  arrangePortfolio,
  deleteWork,
  fetchPortfolio,
  portfolioKey,
} from './portfolio-api'

/** A seller's works, the ways to move and to delete them, and the last deleted one. */
export function usePortfolio(initial: PortfolioWork[]) {
  const queryClient = useQueryClient()
  const { data: works } = useQuery({
    queryKey: portfolioKey,
    queryFn: ({ signal }) => fetchPortfolio(signal),
    initialData: initial,
  })
  const changed = () => queryClient.invalidateQueries({ queryKey: portfolioKey })
  const [deleted, setDeleted] = useState<{ work: PortfolioWork; order: string[] } | null>(null)

  const arrange = useMutation({
    mutationFn: (order: PortfolioWork[]) => arrangePortfolio(order.map(({ id }) => id)),
    onMutate: (order) => queryClient.setQueryData(portfolioKey, order),
    onSettled: changed,
  })
  const drop = useMutation({
    mutationFn: ({ id }: PortfolioWork) => deleteWork(id),
    onSuccess: (_answer, work) => setDeleted({ work, order: works.map(({ id }) => id) }),
    onSettled: changed,
  })
  // It comes back as a new work, to where it was.
  const restore = useMutation({
    mutationFn: async ({ work, order }: { work: PortfolioWork; order: string[] }) => {
      const { id, title, body, pictures } = work
      const added = await addWork({ title, body, pictureIds: pictures.map((each) => each.id) })
      await arrangePortfolio(order.map((one) => (one === id ? added.id : one)))
    },
    onSuccess: () => setDeleted(null),
    onSettled: changed,
  })
  const error = arrange.error ?? drop.error ?? restore.error
  const failure = error instanceof ApiError ? error.code : 'server/unexpected'
  return {
    works,
    changed,
    arrange,
    drop,
    restore,
    deleted,
    problem: error === null ? null : failure,
  }
}
