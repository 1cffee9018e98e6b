'use client'
// Client: parts that are given what to call.

import { CartLine } from '@/src/ui/cart/cart-line'
import cart from '@/src/ui/cart/cart.module.css'
import { FavouriteRow } from '@/src/ui/favourites/favourite-row'
import classes from '@/src/ui/favourites/favourites.module.css'
import { SavedSearchRow } from '@/src/ui/saved-searches/saved-search-row'
import { Sample, SamplesOf } from '../samples-of'
import { cartLines } from './cart-samples'
import { favourites, savedSearches } from './money-samples'

const nothing = () => undefined
const later = async () => {
  await Promise.resolve()
}

/** What somebody keeps: in a list, in none, and one that has left the market. */
export function FavouriteSamples() {
  const { lists, services } = favourites
  return (
    <SamplesOf title="Favourites">
      {[lists, []].map((choices) => (
        <Sample key={choices.length} name={`with ${choices.length} lists to choose from`}>
          <ul className={classes.grid}>
            {services.map((service) => (
              <li key={service.serviceId} className={classes.row}>
                <FavouriteRow service={service} lists={choices} move={nothing} drop={nothing} />
              </li>
            ))}
          </ul>
        </Sample>
      ))}
    </SamplesOf>
  )
}

/** Usual, long, with a new price, then each reason why a line cannot be ordered. */
export function CartLineSamples() {
  return (
    <SamplesOf title="Cart">
      <section className={cart.seller}>
        <ul>
          {cartLines.map((line) => (
            <CartLine key={line.id} line={line} isMember onChange={later} />
          ))}
        </ul>
      </section>
    </SamplesOf>
  )
}

export function SavedSearchSamples() {
  return (
    <SamplesOf title="Saved searches">
      {savedSearches.map((search) => (
        <SavedSearchRow key={search.id} search={search} changed={later} />
      ))}
    </SamplesOf>
  )
}
