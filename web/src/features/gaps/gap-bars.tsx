import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import classes from './gap-bars.module.css'
import type { GapRow } from './gap-rows.ts'
import { useGapsSearch } from './use-gaps-search.ts'

/** Two bars on one scale: what is asked, and the seats against it; beside them the gap, and who holds or learns the skill. */
export function GapBars({ rows, by }: { rows: readonly GapRow[]; by: 'skill' | 'group' }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { search, change } = useGapsSearch()
  return (
    <>
      <div className={classes.legend} aria-hidden>
        <span data-tone="demand">{t('gaps.columns.openings')}</span>
        <span data-tone="offer">{t('gaps.columns.seats')}</span>
      </div>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.uri} data-testid="gap-row" data-mark={row.uri} className={classes.item}>
            <button
              type="button"
              className={classes.row}
              aria-haspopup="dialog"
              title={t('gaps.ranking.show', { skill: row.label })}
              onClick={() => change({ of: row.uri }, false)}
            >
              <span className={classes.label}>
                {row.label}
                <Text span size="xs" c="dimmed" display="block">
                  {[
                    row.offers === 0 ? t('gaps.ranking.untaught') : t('gaps.ranking.offers', { count: row.offers }),
                    hasAny(row.holds) && t('gaps.ranking.holds', { persons: formats.people(row.holds) }),
                    hasAny(row.learns) && t('gaps.ranking.learns', { persons: formats.people(row.learns) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </span>
              <span className={classes.bars}>
                <span className={classes.track}>
                  <span className={classes.bar} data-tone="demand" style={{ width: barOf(row.asked) }} />
                  <span className={classes.value}>{formats.number(row.openings)}</span>
                </span>
                <span className={classes.track}>
                  <span className={classes.bar} data-tone="offer" style={{ width: barOf(row.taught) }} />
                  <span className={classes.value}>{formats.number(row.seats)}</span>
                </span>
              </span>
              <span className={classes.gap}>
                <span>{formats.number(row.uncovered)}</span>
                <Text span size="xs" c="dimmed">
                  {t('gaps.columns.gap')}
                </Text>
              </span>
            </button>
            {by === 'group' ? (
              <TextLink
                size="sm"
                className={classes.inside}
                to="/gaps"
                search={{ ...search, by: undefined, group: row.uri } as never}
              >
                {t('gaps.ranking.inside', { group: row.label })}
              </TextLink>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

const hasAny = ({ value, suppressed }: GapRow['holds']) => suppressed || (value ?? 0) > 0

/** The figure beside the longest bar needs its room. */
const barOf = (share: number) => (share > 0 ? `max(2px, calc(${share} * (100% - 4rem)))` : '0')
