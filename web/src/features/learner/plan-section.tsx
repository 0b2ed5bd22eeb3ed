import { Alert, Button, Group, List, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FollowedPlan, PlanChange, PlanStep } from 'api/contract/plans'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { planQuery, usePlan } from './plan.query.ts'

/** The plan a learner follows; says nothing while none is followed. */
export function PlanSection({ learnerId }: { learnerId: string }) {
  const { data } = useQuery(planQuery(learnerId))
  return data?.plan ? <Followed plan={data.plan} /> : null
}

/** Follows the pathway on the screen; gone once a plan is followed. */
export function FollowButton({ learnerId, disabled }: { learnerId: string; disabled: boolean }) {
  const { t } = useTranslation()
  const { data } = useQuery(planQuery(learnerId))
  const { save } = usePlan(learnerId)
  if (!data || data.plan) return null
  return (
    <Button size="sm" disabled={disabled} loading={save.isPending} onClick={() => save.mutate()}>
      {t('learner.plan.follow')}
    </Button>
  )
}

function Followed({ plan }: { plan: FollowedPlan }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { save, drop, enrol } = usePlan(plan.learnerId)
  const passed = plan.steps.filter((step) => step.state === 'passed').length
  return (
    <Section
      title={t('learner.plan.title')}
      hint={t('learner.plan.hint', {
        day: formats.day(plan.savedAt.slice(0, 10)),
        passed: formats.number(passed),
        steps: formats.number(plan.steps.length),
      })}
      actions={
        <>
          <Button size="sm" variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            {t('learner.plan.update')}
          </Button>
          <Button size="sm" variant="subtle" loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('learner.plan.drop')}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        {plan.outdated && (
          <Alert color="accent" variant="outline" title={t('learner.plan.outdated')}>
            {t('learner.plan.outdatedText')}
          </Alert>
        )}
        {plan.changes.length > 0 && <Changes changes={plan.changes} />}
        <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
          {plan.steps.map((step) => (
            <Paper
              key={step.microCredentialId}
              component="li"
              withBorder
              radius="md"
              p="md"
              maw="none"
              bg="var(--color-plane)"
              data-testid="plan-step"
            >
              <Step step={step} pending={enrol.isPending} onEnrol={() => enrol.mutate(step)} />
            </Paper>
          ))}
        </Stack>
      </Stack>
    </Section>
  )
}

function Changes({ changes }: { changes: PlanChange[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const day = (value: string | null) => (value ? formats.day(value) : t('learner.path.noRun'))
  return (
    <div>
      <Text size="sm">{t('learner.plan.changes')}</Text>
      <List size="sm">
        {changes.map((change) => (
          <List.Item key={`${change.kind} ${change.title}`}>
            {t(`learner.plan.changed.${change.kind}`, {
              title: change.title,
              from: day(change.from),
              to: day(change.to),
            })}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function Step({ step, pending, onEnrol }: { step: PlanStep; pending: boolean; onEnrol: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const begins = step.movedTo?.startsOn ?? step.startsOn
  const mayEnrol = step.state === 'open' && step.runId !== null && (step.change === null || step.change === 'moved')
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Group gap="xs">
          <TextLink to="/catalogue/$id" params={{ id: step.microCredentialId }} fw={600}>
            {step.title}
          </TextLink>
          <Text span size="sm" fw={600}>
            {t(`learner.plan.state.${step.state}`)}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          {begins ? formats.day(begins) : t('learner.path.noRun')} · {formats.decimal(step.hours)}{' '}
          {t('learner.path.hours')}
        </Text>
        {step.change && (
          <Text size="sm" fw={600}>
            {t(`learner.plan.change.${step.change}`, { day: step.startsOn ? formats.day(step.startsOn) : '' })}
          </Text>
        )}
      </div>
      {mayEnrol && (
        <Button
          size="sm"
          className="no-print"
          loading={pending}
          onClick={onEnrol}
          aria-label={t('learner.plan.enrolIn', { title: step.title })}
        >
          {t('learner.plan.enrol')}
        </Button>
      )}
    </Group>
  )
}
