import { Group, Paper, Stack, Text } from '@mantine/core'
import type { Pathway } from 'api/contract/pathways'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { CoverageBar } from './coverage-bar.tsx'
import { type Answer, pathwayAnswer } from './pathway-rows.ts'

/** The first screen: your goal, your next step, and how far it takes you. */
export function NextStep({ pathway, goal }: { pathway: Pathway; goal: string }) {
  const { t } = useTranslation()
  const answer = pathwayAnswer(pathway)
  return (
    <Paper
      component="section"
      aria-label={t('learner.title')}
      withBorder
      radius="md"
      p={{ base: 'md', sm: 'xl' }}
      mb="xl"
      bg="var(--color-plane)"
      data-testid="next-step"
    >
      <Stack gap="md">
        <Text c="dimmed">{t('learner.answer.goal', { goal })}</Text>
        <Sentence answer={answer} />
        {answer.kind === 'step' && <CoverageBar before={answer.before} after={answer.after} steps={answer.steps} />}
        <Actions answer={answer} />
      </Stack>
    </Paper>
  )
}

function Sentence({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const big = (text: string) => (
    <Text fz={{ base: 'xl', sm: '1.75rem' }} fw={650} lh={1.25}>
      {text}
    </Text>
  )
  switch (answer.kind) {
    case 'step': {
      const { microCredential, startsOn } = answer.step
      const hours = formats.decimal(answer.step.hours)
      return (
        <div>
          {big(t('learner.answer.step', { title: microCredential.title }))}
          <Text mt={4}>
            {startsOn
              ? t('learner.answer.stepStart', { day: formats.day(startsOn), hours })
              : t('learner.answer.stepNoRun', { hours })}
          </Text>
          <Text mt={4}>
            {t('learner.answer.rise', { before: formats.share(answer.before), after: formats.share(answer.after) })}
          </Text>
        </div>
      )
    }
    case 'reached':
      return (
        <div>
          {big(t('learner.answer.reached'))}
          <Text mt={4}>{t('learner.answer.reachedText')}</Text>
        </div>
      )
    case 'blocked':
      return big(t('learner.answer.blocked', { reason: t(`learner.blocked.${answer.by}`) }))
    case 'no-step':
      return (
        <div>
          {big(t('learner.answer.noStep'))}
          <Text mt={4}>{t('learner.answer.noStepText')}</Text>
        </div>
      )
    case 'nothing-asked':
      return big(t('learner.answer.nothingAsked'))
  }
}

function Actions({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  return (
    <Group>
      {answer.kind === 'step' && (
        <LinkButton to="/catalogue/$id" params={{ id: answer.step.microCredential.id }}>
          {t('learner.answer.look')}
        </LinkButton>
      )}
      {answer.kind === 'blocked' && answer.by !== 'nothing-teaches-it' && (
        <LinkButton to="." hash="limits">
          {t('learner.answer.changeLimits')}
        </LinkButton>
      )}
      <LinkButton to="." hash="goal" variant="default">
        {t('learner.answer.changeGoal')}
      </LinkButton>
    </Group>
  )
}
