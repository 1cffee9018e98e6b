import type { ServiceCard as Service } from '../../contracts/catalogue'
import { ServiceCard } from './service-card'
import classes from './service-grid.module.css'

/** A few cards: a row that the thumb pushes on a phone, a grid where there is room. */
export function ServiceShelf({
  services,
  label,
  withHearts = false,
}: {
  services: Service[]
  label: string
  withHearts?: boolean
}) {
  return (
    <ul className={classes.shelf} aria-label={label}>
      {services.map((service) => (
        <li key={service.id}>
          <ServiceCard service={service} shape="shelf" withHeart={withHearts} />
        </li>
      ))}
    </ul>
  )
}
