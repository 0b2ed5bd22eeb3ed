import { Text } from '@mantine/core'
import type { WantedSkillList } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { useLabel } from '../../lib/language.ts'
import classes from './landing.module.css'

interface Props {
  items: WantedSkillList['items']
  /** Beside the people wanted, how many needs ask for them. */
  withNeeds?: boolean
}

/** What the region asks for, without naming a business. Hatched: nobody teaches it yet. */
export function WantedList({ items, withNeeds = false }: Props) {
  const { t } = useTranslation()
  const label = useLabel()
  const most = Math.max(...items.map((item) => item.openings))
  return (
    <ul className={classes.wanted}>
      {items.map((item) => (
        <li key={item.uri} className={classes.wantedRow}>
          <Text span fw={550}>
            {label(item)}
          </Text>
          <Text span size="sm" c="dimmed">
            {[
              t('landing.wanted.openings', { count: item.openings }),
              withNeeds && t('landing.wanted.needs', { count: item.needs }),
              !item.taught && t('landing.wanted.untaught'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <span
            className={classes.bar}
            data-taught={item.taught}
            style={{ width: `${(item.openings / most) * 100}%` }}
            aria-hidden
          />
        </li>
      ))}
    </ul>
  )
}
