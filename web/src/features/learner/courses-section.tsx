import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { learnerEnrolmentsQuery } from './learner.query.ts'

/** Where the learner is enrolled; says nothing when there is nothing, the pathway above already leads on. */
export function CoursesSection({ learnerId }: { learnerId: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { data } = useQuery(learnerEnrolmentsQuery(learnerId))
  if (!data || data.items.length === 0) return null
  return (
    <Section
      title={t('learner.courses.title')}
      actions={<ExportMenu offers={[{ list: 'learner-enrolments', id: learnerId }]} />}
    >
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.items.map((course) => (
          <li key={course.runId}>
            <TextLink to="/catalogue/$id" params={{ id: course.microCredentialId }} fw={600}>
              {course.microCredentialTitle}
            </TextLink>
            <Text size="sm" c="dimmed">
              {t(`participants.kind.${course.state}`)} {t('learner.courses.since', { day: formats.day(course.since) })}
              {' · '}
              {t('learner.courses.dates', { from: formats.day(course.startsOn), to: formats.day(course.endsOn) })}
            </Text>
          </li>
        ))}
      </Stack>
    </Section>
  )
}
