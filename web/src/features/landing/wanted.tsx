import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { wantedQuery } from './wanted.query.ts'
import { WantedList } from './wanted-list.tsx'

const FIRST = 10

/** The first of what the region asks for; the rest has a page of its own. */
export function Wanted() {
  const { t } = useTranslation()
  const query = useQuery(wantedQuery)
  return (
    <Section title={t('landing.wanted.title')} hint={t('landing.wanted.hint')}>
      <AsyncState
        query={query}
        skeleton={<Skeleton h={280} />}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('landing.wanted.empty')}>{t('landing.wanted.emptyHint')}</EmptyState>}
      >
        {({ items }) => (
          <>
            <WantedList items={items.slice(0, FIRST)} />
            <TextLink to="/skills-wanted" mt="md" display="inline-block">
              {t('landing.wanted.all', { count: items.length })}
            </TextLink>
          </>
        )}
      </AsyncState>
    </Section>
  )
}
