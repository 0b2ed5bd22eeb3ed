import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Need } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { Section } from '../../components/layout/section.tsx'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { useFormats } from '../../lib/formats.ts'
import { MatchCard } from './match-card.tsx'
import { needMatchesQuery } from './needs.query.ts'

/** Which offers cover the need, with reasons on both sides; then what nobody teaches yet. */
export function Offers({ need }: { need: Need }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const query = useQuery(needMatchesQuery(need.id))
  const answer = query.data
  const combined =
    answer && answer.combinedCoverage !== null && answer.matches.length > 0
      ? t('needs.offers.combined', {
          share: formats.share(answer.combinedCoverage),
          parts: formats.parts(answer.askedCount - answer.skillsNobodyTeaches.length, answer.askedCount),
        })
      : undefined
  return (
    <>
      <Section
        title={t('needs.offers.title')}
        hint={combined && `${combined} ${t('needs.offers.weights')}`}
        actions={
          answer && answer.matches.length > 0 ? (
            <ExportMenu offers={[{ list: 'need-matches', id: need.id }]} />
          ) : undefined
        }
      >
        <AsyncState
          query={query}
          skeleton={<Skeleton h={180} />}
          isEmpty={({ matches }) => matches.length === 0}
          empty={
            answer?.askedCount === 0 ? (
              <EmptyState title={t('needs.offers.nothingAsked')}>{t('needs.offers.nothingAskedHint')}</EmptyState>
            ) : (
              <EmptyState title={t('needs.offers.none')}>{t('needs.offers.noneHint')}</EmptyState>
            )
          }
        >
          {({ matches }) => (
            <Stack gap="sm">
              {matches.map((match) => (
                <MatchCard key={match.versionId} match={match} />
              ))}
            </Stack>
          )}
        </AsyncState>
      </Section>
      {answer && answer.skillsNobodyTeaches.length > 0 ? (
        <Section title={t('needs.offers.nobody')}>
          <Text mb="sm">{t('needs.offers.nobodyHint')}</Text>
          <SkillTags skills={answer.skillsNobodyTeaches} missing label={t('needs.offers.nobody')} />
        </Section>
      ) : null}
    </>
  )
}
