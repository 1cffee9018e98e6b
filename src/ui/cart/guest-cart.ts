'use client'
// Client: a guest's cart lives in the browser until somebody signs in.

import { useSyncExternalStore } from 'react'
import type { CartItem } from '../../contracts/cart'

/*
 * Every public page counts these lines for its header, so this file brings no schema along: whoever
 * prices or merges the lines has the server check them.
 */

const key = 'cart'
const changed = 'guest-cart'
const most = 10

/** What the guest has chosen, the oldest first. */
export function guestLines(): CartItem[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? (kept as CartItem[]) : []
  } catch {
    return []
  }
}

/** False when the browser keeps nothing or the cart is full. */
export function addGuestLine(line: CartItem): boolean {
  const lines = guestLines()
  const same = lines.findIndex((each) => isSame(each, line))
  const next = same < 0 ? [...lines, line] : lines.with(same, line)
  return next.length <= most && keep(next)
}

export function changeGuestLine(index: number, change: Partial<CartItem>): void {
  keep(guestLines().map((line, at) => (at === index ? { ...line, ...change } : line)))
}

export function removeGuestLine(index: number): void {
  keep(guestLines().filter((_line, at) => at !== index))
}

export const clearGuestCart = (): boolean => keep([])

/** How many lines there are; 0 on the server and until the browser has been asked. */
export function useGuestCount(): number {
  return useSyncExternalStore(
    subscribe,
    () => guestLines().length,
    () => 0,
  )
}

const isSame = (a: CartItem, b: CartItem): boolean =>
  a.serviceId === b.serviceId &&
  a.package === b.package &&
  a.extraIds.toSorted().join() === b.extraIds.toSorted().join()

function keep(lines: CartItem[]): boolean {
  try {
    if (lines.length === 0) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, JSON.stringify(lines))
    window.dispatchEvent(new Event(changed))
    return true
  } catch {
    return false
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange)
  window.addEventListener(changed, onChange)
  return () => {
    window.removeEventListener('storage', onChange)
    window.removeEventListener(changed, onChange)
  }
}
