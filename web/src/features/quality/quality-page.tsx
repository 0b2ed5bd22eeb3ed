import { Alert, Code, List, Stack, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { LinkQuality, PublishedEvaluation } from 'api/contract/quality'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { MeasuredChart } from './measured-chart.tsx'
import { qualityQuery } from './quality.query.ts'
import { ofHundred } from './quality-rows.ts'
import { RivalsChart } from './rivals-chart.tsx'
import { VerdictsChart } from './verdicts-chart.tsx'

const WEAKNESSES = ['german', 'unknown', 'few', 'english', 'noise', 'levels'] as const

/** How good the matching is: measured on judged texts, beside others, and by what people here said of it. */
export function QualityPage() {
  const { t } = useTranslation()
  const query = useQuery(qualityQuery)
  return (
    <>
      <PageTitle title={t('quality.title')} lead={query.data ? <Answer quality={query.data} /> : undefined} />
      <AsyncState query={query}>
        {({ evaluation, engineVersion, verdicts }) => (
          <>
            {evaluation && !evaluation.isCurrent ? (
              <Alert
                mb="lg"
                color="accent"
                variant="outline"
                icon={<IconInfoCircle size={20} aria-hidden />}
                title={t('quality.older.title')}
                data-testid="older-engine"
              >
                {t('quality.older.text', { measured: evaluation.engineVersion, running: engineVersion })}
              </Alert>
            ) : null}
            <Section title={t('quality.verdicts.section')} hint={t('quality.verdicts.hint')}>
              <VerdictsChart verdicts={verdicts} />
            </Section>
            {evaluation ? (
              <Evaluated evaluation={evaluation} />
            ) : (
              <EmptyState title={t('quality.none')}>{t('quality.noneHint')}</EmptyState>
            )}
            <Section title={t('quality.weaknesses.title')}>
              <List spacing="xs" maw="var(--text-width)">
                {WEAKNESSES.filter((key) => key !== 'noise' || !evaluation?.isNoiseUnseen).map((key) => (
                  <List.Item key={key}>{t(`quality.weaknesses.${key}`)}</List.Item>
                ))}
              </List>
            </Section>
            {evaluation ? <HowMeasured evaluation={evaluation} /> : null}
          </>
        )}
      </AsyncState>
    </>
  )
}

function Answer({ quality: { evaluation, verdicts } }: { quality: LinkQuality }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { share } = verdicts.total
  const tech = evaluation?.sets.find(({ key }) => key === 'tech')
  return (
    <>
      {tech && evaluation
        ? `${t('quality.answer.measured', { right: ofHundred(tech.firstFive) })} ${t('quality.answer.noise', {
            linked: formats.number(evaluation.noise.numerator),
            of: formats.number(evaluation.noise.denominator),
          })} `
        : `${t('quality.none')}. `}
      {share.value === null ? t('quality.answer.few') : t('quality.answer.people', { figure: formats.figure(share) })}
    </>
  )
}

function Evaluated({ evaluation }: { evaluation: PublishedEvaluation }) {
  const { t } = useTranslation()
  return (
    <Section title={t('quality.evaluated.title')} hint={t('quality.evaluated.hint')}>
      <Stack gap="lg">
        <RivalsChart evaluation={evaluation} />
        <MeasuredChart evaluation={evaluation} />
      </Stack>
    </Section>
  )
}

function HowMeasured({ evaluation }: { evaluation: PublishedEvaluation }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { taxonomy, sets } = evaluation
  return (
    <Section title={t('quality.how.title')}>
      <Stack gap="xs" maw="var(--text-width)">
        <Text>
          {t('quality.how.text', {
            day: formats.day(evaluation.on),
            version: evaluation.engineVersion,
            taxonomy: taxonomy.version,
            skills: formats.number(taxonomy.skills),
            labels: formats.number(taxonomy.labels),
            everyday: formats.number(taxonomy.everydayTerms),
          })}
        </Text>
        <List spacing={4}>
          {sets.map(({ key, texts }) => (
            <List.Item key={key}>{t(`quality.sets.${key}.about`, { texts: formats.number(texts) })}</List.Item>
          ))}
        </List>
        <Text>{t('quality.how.time', { ms: formats.decimal(evaluation.sentenceMs) })}</Text>
        <Text>
          {t('quality.how.again')} <Code>{evaluation.command}</Code>
        </Text>
        <TextLink to="/dictionary" search={{ q: 'quality' } as never}>
          {t('charts.rule.all')}
        </TextLink>
      </Stack>
    </Section>
  )
}
