import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Recognition } from 'api/contract/recognitions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { learnerRecognitionsQuery } from './recognition.query.ts'
import { RecognitionForm } from './recognition-form.tsx'

/** What was learnt elsewhere: what is asked to count, and what the course team says to it. */
export function RecognitionSection({ learnerId }: { learnerId: string }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const query = useQuery(learnerRecognitionsQuery(learnerId))
  return (
    <Section
      title={t('learner.recognition.title')}
      hint={t('learner.recognition.hint')}
      actions={
        !asking && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('learner.recognition.ask')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        {asking && <RecognitionForm learnerId={learnerId} onDone={() => setAsking(false)} />}
        <AsyncState
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={<Text c="dimmed">{t('learner.recognition.none')}</Text>}
        >
          {({ items }) => (
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </Stack>
          )}
        </AsyncState>
      </Stack>
    </Section>
  )
}

function Item({ item }: { item: Recognition }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const day = formats.day((item.decidedAt ?? item.requestedAt).slice(0, 10))
  return (
    <li data-testid="own-recognition">
      <TextLink to="/catalogue/$id" params={{ id: item.microCredentialId }} fw={600}>
        {item.microCredentialTitle}
      </TextLink>
      <Text size="sm" fw={600}>
        {t(`learner.recognition.state.${item.state}`, { day })}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('learner.recognition.evidenceWas', { evidence: item.evidence })}
      </Text>
      {item.reason && <Text size="sm">{t('learner.recognition.reason', { reason: item.reason })}</Text>}
    </li>
  )
}
