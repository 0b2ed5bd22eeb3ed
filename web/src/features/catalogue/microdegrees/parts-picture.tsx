import { Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Microdegree, MicrodegreePart } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../components/layout/link-button.tsx'
import { useFormats } from '../../../lib/formats.ts'
import classes from './parts-picture.module.css'

/** The parts as a picture that reads as two lists: what all take, plus so many of the others. */
export function PartsPicture({ degree }: { degree: Microdegree }) {
  const { t } = useTranslation()
  const required = degree.parts.filter((part) => part.kind === 'required')
  const electives = degree.parts.filter((part) => part.kind === 'elective')
  return (
    <div className={classes.picture}>
      {required.length > 0 && (
        <Parts kind="required" title={t('catalogue.degree.required', { count: required.length })} parts={required} />
      )}
      {required.length > 0 && electives.length > 0 && (
        <span className={classes.plus} aria-hidden>
          +
        </span>
      )}
      {electives.length > 0 && (
        <Parts
          kind="elective"
          title={t('catalogue.degree.elective', { needed: degree.electivesNeeded, of: electives.length })}
          parts={electives}
        />
      )}
    </div>
  )
}

function Parts({ kind, title, parts }: { kind: string; title: string; parts: MicrodegreePart[] }) {
  return (
    <div className={classes.group} data-kind={kind}>
      <Title order={3}>{title}</Title>
      <ul className={classes.list}>
        {parts.map((part) => (
          <Part key={part.microCredentialId} part={part} />
        ))}
      </ul>
    </div>
  )
}

function Part({ part }: { part: MicrodegreePart }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const facts = [
    part.workloadHours !== null && t('catalogue.card.hours', { hours: formats.decimal(part.workloadHours) }),
    part.ects !== null && t('catalogue.card.ects', { ects: formats.decimal(part.ects) }),
  ].filter(Boolean)
  return (
    <li className={classes.part} data-done={part.isDone || undefined}>
      <TextLink to="/catalogue/$id" params={{ id: part.microCredentialId }} fw={600}>
        {part.title}
      </TextLink>
      <Text size="sm" c="dimmed">
        {part.organisationName}
      </Text>
      {facts.length > 0 && <Text size="sm">{facts.join(' · ')}</Text>}
      {part.status !== 'published' && <Text size="sm">{t(`catalogue.status.${part.status}`)}</Text>}
      {part.isDone ? (
        <Text size="sm" className={classes.done}>
          <IconCircleCheck size={16} aria-hidden />
          {t('catalogue.degree.done')}
        </Text>
      ) : (
        <Text size="sm" c="dimmed">
          {part.nextRunStartsOn
            ? t('catalogue.card.next', { day: formats.day(part.nextRunStartsOn) })
            : t('catalogue.card.noRun')}
        </Text>
      )}
    </li>
  )
}
