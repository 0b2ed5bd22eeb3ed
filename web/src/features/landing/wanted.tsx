import { Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useLabel } from '../../lib/language.ts'
import classes from './landing.module.css'
import { wantedQuery } from './wanted.query.ts'

/** What the region asks for, without naming a business. Hatched: nobody teaches it yet. */
export function Wanted() {
  const { t } = useTranslation()
  const label = useLabel()
  const query = useQuery(wantedQuery)
  return (
    <Section title={t('landing.wanted.title')} hint={t('landing.wanted.hint')}>
      <AsyncState
        query={query}
        skeleton={<Skeleton h={280} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('landing.wanted.empty')}>{t('landing.wanted.emptyHint')}</EmptyState>}
      >
        {({ items }) => {
          const most = Math.max(...items.map((item) => item.openings))
          return (
            <ul className={classes.wanted}>
              {items.slice(0, 10).map((item) => (
                <li key={item.uri} className={classes.wantedRow}>
                  <Text span fw={550}>
                    {label(item)}
                  </Text>
                  <Text span size="sm" c="dimmed">
                    {t('landing.wanted.openings', { count: item.openings })}
                    {item.taught ? '' : ` · ${t('landing.wanted.untaught')}`}
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
        }}
      </AsyncState>
    </Section>
  )
}
