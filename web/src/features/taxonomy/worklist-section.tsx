import { SegmentedControl, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import classes from './taxonomy.module.css'
import { worklistQuery } from './taxonomy.query.ts'
import { useTaxonomySearch } from './taxonomy-search.ts'
import { WorklistCard } from './worklist-card.tsx'

/** Retired skills that people still speak of: what is to be said of each, and what was said. */
export function WorklistSection() {
  const { t } = useTranslation()
  const formats = useFormats()
  const [search, change] = useTaxonomySearch()
  const state = search.worklist ?? 'open'
  const query = useQuery(worklistQuery(state))
  const empty =
    state === 'open' ? (
      <EmptyState icon={<IconCircleCheck size={36} stroke={1.4} />} title={t('taxonomy.worklist.empty')}>
        {t('taxonomy.worklist.emptyHint')}
      </EmptyState>
    ) : (
      <EmptyState title={t('taxonomy.worklist.settledEmpty')}>{t('taxonomy.worklist.settledEmptyHint')}</EmptyState>
    )
  return (
    <Section
      title={t('taxonomy.worklist.title')}
      hint={t('taxonomy.worklist.hint')}
      actions={
        <SegmentedControl
          aria-label={t('taxonomy.worklist.state')}
          value={state}
          onChange={(value) => change({ worklist: value === 'settled' ? 'settled' : undefined })}
          data={[
            { value: 'open', label: t('taxonomy.worklist.open') },
            { value: 'settled', label: t('taxonomy.worklist.settled') },
          ]}
        />
      }
    >
      <AsyncState query={query} isEmpty={({ items }) => items.length === 0} empty={empty}>
        {({ items, total }) => (
          <Stack gap="sm">
            <ul className={`${classes.cards} ${classes.pairs}`} aria-label={t('taxonomy.worklist.title')}>
              {items.map((item) => (
                <WorklistCard key={item.uri} item={item} />
              ))}
            </ul>
            {total > items.length ? (
              <Text size="sm" c="dimmed">
                {t('taxonomy.worklist.more', {
                  shown: formats.number(items.length),
                  total: formats.number(total),
                })}
              </Text>
            ) : null}
          </Stack>
        )}
      </AsyncState>
    </Section>
  )
}
