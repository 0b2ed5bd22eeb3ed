import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offersNamedQuery, useRequestRecognition } from './recognition.query.ts'

/** Which micro-credential, and what shows that the learning is there. */
export function RecognitionForm({ learnerId, onDone }: { learnerId: string; onDone: () => void }) {
  const { t } = useTranslation()
  const [offer, setOffer] = useState<{ value: string; label: string } | null>(null)
  const [evidence, setEvidence] = useState('')
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed === offer?.label ? '' : typed.trim(), 250)
  const { data } = useQuery(offersNamedQuery(q))
  const send = useRequestRecognition(learnerId, onDone)
  const found = (data?.items ?? []).map((item) => ({ value: item.id, label: item.title }))
  const options = offer && !found.some((one) => one.value === offer.value) ? [offer, ...found] : found
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (offer) send.mutate({ microCredentialId: offer.value, evidence: evidence.trim() })
      }}
    >
      <Stack gap="sm" maw="44rem">
        <Select
          label={t('learner.recognition.offer')}
          searchable
          data={options}
          filter={({ options: all }) => all}
          searchValue={typed}
          onSearchChange={setTyped}
          value={offer?.value ?? null}
          onChange={(_, option) => setOffer(option)}
          nothingFoundMessage={t('learner.goal.nothing')}
        />
        <Textarea
          label={t('learner.recognition.evidence')}
          description={t('learner.recognition.evidenceHint')}
          maxLength={1000}
          autosize
          minRows={2}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={send.isPending} disabled={!offer || evidence.trim() === ''}>
            {t('learner.recognition.send')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
