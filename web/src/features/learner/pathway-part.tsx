import { Alert, Box, Button, Skeleton, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Learner } from 'api/contract/learners'
import type { Pathway } from 'api/contract/pathways'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import { Comparison } from './comparison.tsx'
import { goalTitle } from './goal-title.ts'
import { pathwayQuery } from './learner.query.ts'
import { NextStep } from './next-step.tsx'
import { stations } from './pathway-rows.ts'
import { PathwayView } from './pathway-view.tsx'
import { FollowButton } from './plan-section.tsx'
import type { Tried } from './tried-limits.ts'
import { TryLimits } from './try-limits.tsx'
import { WhatStaysOpen } from './what-stays-open.tsx'
import { WhyNot } from './why-not.tsx'

/** Long enough for a thumb to come to rest, short enough to feel immediate. */
const SETTLED_MS = 120

/** The answer, the way, what stays open and why nothing else: everything that depends on the pathway. */
export function PathwayPart({ learner }: { learner: Learner }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const formats = useFormats()
  const [tried, setTried] = useState<Tried>({})
  const [settled] = useDebouncedValue(tried, SETTLED_MS)
  const query = useQuery(pathwayQuery(learner, settled))
  if (!learner.goal) {
    return (
      <Text size="xl" fw={600} mb="xl" data-testid="next-step">
        {t('learner.answer.noGoal')}
      </Text>
    )
  }
  const planning = query.isPlaceholderData || settled !== tried
  const outcome = planning
    ? t('learner.try.planning')
    : query.data
      ? t('learner.try.outcome', {
          count: query.data.steps.length,
          hours: formats.decimal(query.data.totalHours),
          share: formats.share(query.data.coverageAfter),
        })
      : ''
  return (
    <AsyncState
      query={query}
      skeleton={
        <Stack mb="xl" aria-hidden>
          <Skeleton h={170} />
          <Skeleton h={260} />
        </Stack>
      }
    >
      {(pathway) => (
        <>
          <NextStep pathway={pathway} goal={goalTitle(learner, language)} />
          <TryLimits learner={learner} tried={tried} onTry={setTried} outcome={outcome} />
          {pathway.steps.length > 0 && (
            <Box aria-busy={planning}>
              <Way pathway={pathway} trying={Object.keys(tried).length > 0} />
            </Box>
          )}
          <Comparison learner={learner} tried={settled} onTry={setTried} />
          {pathway.coverageBefore !== null && <WhatStaysOpen pathway={pathway} />}
          {pathway.whyNot.length > 0 && <WhyNot whyNot={pathway.whyNot} />}
        </>
      )}
    </AsyncState>
  )
}

function Way({ pathway, trying }: { pathway: Pathway; trying: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Section
      title={t('learner.path.title')}
      hint={t(pathway.endsOn ? 'learner.path.summary' : 'learner.path.summaryOpen', {
        count: pathway.steps.length,
        hours: formats.decimal(pathway.totalHours),
        ects: formats.decimal(pathway.totalEcts),
        day: pathway.endsOn ? formats.day(pathway.endsOn) : '',
      })}
      actions={
        <>
          {/* What is only tried out has to be kept first: a plan follows the stored limits. */}
          <FollowButton learnerId={pathway.learnerId} disabled={trying} />
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('learner.path.print')}
          </Button>
          <ExportMenu offers={[{ list: 'pathway', id: pathway.learnerId }]} />
        </>
      }
    >
      <Stack gap="lg">
        <EmphasisReason pathway={pathway} />
        <PathwayView line={stations(pathway)} before={pathway.coverageBefore ?? 0} />
        {!pathway.optimal && (
          <Alert color="gray" variant="light">
            {t('learner.path.provisional')}
          </Alert>
        )}
      </Stack>
    </Section>
  )
}

/** What the emphasis changed, beside the plan that comes closest to the goal. */
function EmphasisReason({ pathway: { emphasis, closest, coverageAfter, totalHours } }: { pathway: Pathway }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (emphasis === 'closest') return null
  const name = t(`learner.emphasis.of.${emphasis}`)
  if (closest === null) return <Text>{t('learner.emphasis.same', { name })}</Text>
  return (
    <Text data-testid="emphasis-reason">
      {t(closest.endsOn ? 'learner.emphasis.changed' : 'learner.emphasis.changedOpen', {
        name,
        now: formats.share(coverageAfter),
        hours: formats.decimal(totalHours),
        closest: formats.share(closest.coverageAfter),
        closestHours: formats.decimal(closest.totalHours),
        day: closest.endsOn ? formats.day(closest.endsOn) : '',
      })}
    </Text>
  )
}
