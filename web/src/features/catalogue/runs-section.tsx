import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CourseRun, MicroCredential } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useMe } from '../../lib/me.query.ts'
import { AddRunModal } from './add-run-modal.tsx'
import { myEnrolmentsQuery } from './catalogue.query.ts'
import { EnrolButton } from './enrol-button.tsx'
import { useLanguageNames } from './language-names.ts'
import { runsToShow } from './runs-to-show.ts'

const today = () => new Date().toISOString().slice(0, 10)

export function RunsSection({ offer, mayManage }: { offer: MicroCredential; mayManage: boolean }) {
  const { t } = useTranslation()
  const [adding, { open, close }] = useDisclosure(false)
  const runs = runsToShow(offer.runs, today(), mayManage)
  return (
    <Section
      title={t('catalogue.detail.runs')}
      actions={
        <>
          {mayManage && runs.length > 0 && (
            <ExportMenu offers={[{ list: 'course-runs', search: { microCredentialId: offer.id } }]} />
          )}
          {mayManage && offer.status !== 'retired' && (
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
              {t('catalogue.run.add')}
            </Button>
          )}
        </>
      }
    >
      {runs.length === 0 && <Text>{t('catalogue.detail.noRuns')}</Text>}
      <Stack gap="sm">
        {runs.map((run) => (
          <Run key={run.id} run={run} offer={offer} mayManage={mayManage} />
        ))}
      </Stack>
      {mayManage && <AddRunModal offer={offer} opened={adding} onClose={close} />}
    </Section>
  )
}

function Run({ run, offer, mayManage }: { run: CourseRun; offer: MicroCredential; mayManage: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const names = useLanguageNames()
  const { user } = useMe()
  const learnerId = user?.role === 'learner' ? user.learnerId : null
  const enrolments = useQuery(myEnrolmentsQuery(learnerId))
  const mine = enrolments.data?.items.find((enrolment) => enrolment.runId === run.id)
  const free = Math.max(0, run.seats - run.seatsTaken)
  const over = run.endsOn < today()
  const begun = run.startsOn <= today()
  const facts = [
    t(`modes.${run.mode}`),
    run.timeOfDay && t(`timesOfDay.${run.timeOfDay}`),
    names.nameOf(run.language),
    run.place,
  ].filter(Boolean)
  return (
    <Paper withBorder radius="md" p="md" bg="var(--color-plane)">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>
            {t('catalogue.run.dates', { from: formats.day(run.startsOn), to: formats.day(run.endsOn) })}
          </Text>
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
          <Text size="sm">
            {over
              ? t('catalogue.run.over')
              : begun
                ? t('catalogue.run.running', { day: formats.day(run.startsOn) })
                : free === 0
                  ? t('catalogue.run.full')
                  : t('catalogue.run.seats', { free: formats.number(free), seats: formats.number(run.seats) })}
          </Text>
        </div>
        {mayManage && (
          <TextLink
            to="/runs/$id"
            params={{ id: run.id }}
            aria-label={t('catalogue.run.participantsOf', { day: formats.day(run.startsOn) })}
          >
            {t('catalogue.run.participants')}
          </TextLink>
        )}
        {learnerId && !over && enrolments.data && offer.status === 'published' && (
          <EnrolButton
            offer={offer}
            run={run}
            learnerId={learnerId}
            state={mine?.state ?? null}
            closed={begun || free === 0}
          />
        )}
      </Group>
    </Paper>
  )
}
