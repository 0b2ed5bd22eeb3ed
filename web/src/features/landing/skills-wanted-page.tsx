import { Group, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { wantedQuery } from './wanted.query.ts'
import { WantedList } from './wanted-list.tsx'

/** The public answer to "what is wanted here?"; the server writes the same page for readers without JavaScript. */
export function SkillsWantedPage() {
  const { t } = useTranslation()
  const query = useQuery(wantedQuery)
  const items = query.data?.items ?? []
  const untaught = items.filter((item) => !item.taught).length
  return (
    <>
      <PageTitle
        title={t('landing.wanted.pageTitle')}
        lead={
          <>
            {t('landing.wanted.pageLead')}
            {items.length > 0 && (
              <>
                {' '}
                {t(untaught > 0 ? 'landing.wanted.answer' : 'landing.wanted.answerAll', {
                  count: items.length,
                  untaught,
                })}
              </>
            )}
          </>
        }
        actions={items.length > 0 && <ExportMenu offers={[{ list: 'wanted-skills' }]} />}
      />
      <AsyncState
        query={query}
        skeleton={<Skeleton h={420} />}
        isEmpty={(list) => list.items.length === 0}
        empty={<EmptyState title={t('landing.wanted.empty')}>{t('landing.wanted.emptyHint')}</EmptyState>}
      >
        {(list) => <WantedList items={list.items} withNeeds />}
      </AsyncState>
      <Group mt="xl">
        <LinkButton to="/catalogue">{t('landing.wanted.toCatalogue')}</LinkButton>
        <LinkButton to="/" variant="default">
          {t('landing.wanted.toTry')}
        </LinkButton>
      </Group>
    </>
  )
}
