'use client'
// Client: what was looked at is known to this browser alone.

import { useEffect } from 'react'
import { noteSeenService } from './seen-services'

/** Stands on the page of a service and shows nothing. */
export function NoteSeen({ serviceId }: { serviceId: string }) {
  useEffect(() => noteSeenService(serviceId), [serviceId])
  return null
}
