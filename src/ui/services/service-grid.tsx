import type { ServiceCard as Service } from '../../contracts/catalogue'
import { ServiceCard } from './service-card'
import classes from './service-grid.module.css'

/** Cards in rows; on a phone one below the other. The first ones may be what the page opens with. */
export function ServiceGrid({
  services,
  priorityCount = 0,
  headingLevel,
  withHearts = false,
}: {
  services: Service[]
  /** How many covers are in view at once and load first. */
  priorityCount?: number
  headingLevel?: 2 | 3
  withHearts?: boolean
}) {
  return (
    <ul className={classes.grid}>
      {services.map((service, index) => (
        <li key={service.id}>
          <ServiceCard
            service={service}
            priority={index < priorityCount}
            headingLevel={headingLevel}
            withHeart={withHearts}
          />
        </li>
      ))}
    </ul>
  )
}
