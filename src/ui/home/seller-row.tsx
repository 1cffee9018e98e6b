import type { HomePage } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { Avatar } from '../common/avatar'
import { paths } from '../common/paths'
import { RatingLine } from '../common/rating-line'
import classes from './seller-row.module.css'

/** Faces of the market, each the way to a profile. */
export function SellerRow({ sellers }: { sellers: HomePage['sellers'] }) {
  return (
    <ul className={classes.row}>
      {sellers.map((seller) => (
        <li key={seller.id}>
          <Link href={paths.seller(seller.handle)} prefetch={false} className={classes.seller}>
            <Avatar picture={seller.avatar} name={seller.displayName} size={56} />
            <span className={classes.words}>
              <span className={classes.name} dir="auto">
                {seller.displayName}
              </span>
              <span className={classes.headline} dir="auto">
                {seller.headline}
              </span>
              <RatingLine rating={seller.rating} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
