import classes from './bar-chart.module.css'

export type Bar = {
  key: string
  /** Under the bar: short. */
  label: string
  /** What the table says in full. */
  name: string
  value: number
  /** The value in words: an amount, a count. */
  text: string
}

/**
 * Bars over time, drawn by the server without any script, with the same figures as a table. The
 * picture is for the eye alone; below zero there is no bar.
 */
export function BarChart({
  bars,
  caption,
  tableLabel,
  columns,
}: {
  bars: readonly Bar[]
  caption: string
  /** What opens the table. */
  tableLabel: string
  columns: { name: string; value: string }
}) {
  const highest = Math.max(...bars.map(({ value }) => value), 0)
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{caption}</figcaption>
      <div className={classes.bars} aria-hidden>
        {bars.map(({ key, label, value, text }) => (
          <div key={key} className={classes.column} title={text}>
            <div className={classes.track}>
              <div
                className={classes.bar}
                data-empty={value <= 0 || undefined}
                style={{
                  blockSize: `${highest === 0 ? 0 : (Math.max(value, 0) / highest) * 100}%`,
                }}
              />
            </div>
            <span className={classes.label}>{label}</span>
          </div>
        ))}
      </div>
      <details className={classes.details}>
        <summary>{tableLabel}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.value}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ key, name, text }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
