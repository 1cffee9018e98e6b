import { z } from 'zod'
import { ServiceCard } from './catalogue'

/** Per person: lists beside the one that everybody has, and services in all of them. */
export const favouriteLimits = { lists: 20, services: 300 } as const

export const FavouriteListName = z.object({ name: z.string().trim().min(1).max(60) })
export type FavouriteListName = z.infer<typeof FavouriteListName>

/** Left out or null: the list without a name that everybody has. */
export const KeepFavourite = z.object({ listId: z.uuid().nullable().optional() })
export type KeepFavourite = z.infer<typeof KeepFavourite>

export const FavouriteState = z.object({ isKept: z.boolean() })
export type FavouriteState = z.infer<typeof FavouriteState>

/** Every service that somebody keeps, in no order. */
export const FavouriteIds = z.object({ ids: z.array(z.string()) })
export type FavouriteIds = z.infer<typeof FavouriteIds>

export const FavouriteService = z.object({
  serviceId: z.string(),
  listId: z.string().nullable(),
  addedAt: z.string(),
  title: z.string(),
  /** Null when it has left the market. */
  card: ServiceCard.nullable(),
})
export type FavouriteService = z.infer<typeof FavouriteService>

/** All lists, in the order of their names, and all services, the last added first. */
export const Favourites = z.object({
  lists: z.array(z.object({ id: z.string(), name: z.string() })),
  services: z.array(FavouriteService),
})
export type Favourites = z.infer<typeof Favourites>
