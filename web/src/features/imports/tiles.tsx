import { useFormats } from '../../lib/formats.ts'
import classes from './imports.module.css'

export interface Tile {
  label: string
  value: number
  /** Something a person should look at. */
  needsYou?: boolean
}

/** Figures beside each other, each with its word. */
export function Tiles({ items }: { items: Tile[] }) {
  const formats = useFormats()
  return (
    <dl className={classes.tiles}>
      {items.map(({ label, value, needsYou = false }) => (
        <div key={label} data-needs-you={needsYou && value > 0 ? true : undefined}>
          <dt>{label}</dt>
          <dd>{formats.number(value)}</dd>
        </div>
      ))}
    </dl>
  )
}
