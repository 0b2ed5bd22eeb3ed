import { Button, Card, Group, SegmentedControl, Switch, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Summaries } from 'api/contract/summaries'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import type { Language } from '../../lib/i18n.ts'
import { useLanguage } from '../../lib/language.ts'
import { MailPreview } from './mail-preview.tsx'
import { summariesQuery } from './weekly.query.ts'

/** One programme: on or off, in which language, and how the next mail would read. */
export function ProgrammeCard({ item }: { item: Summaries['items'][number] }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const notify = useNotify()
  const screen = useLanguage()
  const { programmeId, programmeName } = item
  const [chosen, setChosen] = useState<Language>(item.locale ?? screen)
  const [previewed, setPreviewed] = useState(false)
  const isOn = item.locale !== null
  const change = useMutation({
    mutationFn: ({ on, locale }: { on: boolean; locale: Language }) =>
      on
        ? api.post<Summaries>('/api/v1/summaries', { programmeId, locale })
        : api.delete<Summaries>(`/api/v1/summaries/${programmeId}`),
    onSuccess: (summaries, { on }) => {
      client.setQueryData(summariesQuery.queryKey, summaries)
      notify.saved(t(on ? 'weekly.isOn' : 'weekly.isOff', { programme: programmeName }))
    },
    onError: (error) => notify.failed(error),
  })
  const choose = (locale: Language) => {
    setChosen(locale)
    if (isOn) change.mutate({ on: true, locale })
  }
  return (
    <Card component="article" padding="md" data-testid="weekly-programme">
      <Group justify="space-between" gap="md">
        <Switch
          label={
            <Text span fw={600}>
              {programmeName}
            </Text>
          }
          description={t(isOn ? 'weekly.nextMonday' : 'weekly.off')}
          checked={isOn}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ on: event.currentTarget.checked, locale: chosen })}
        />
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('weekly.language', { programme: programmeName })}
            value={chosen}
            onChange={(next) => choose(next === 'en' ? 'en' : 'de')}
            data={[
              { value: 'de', label: 'Deutsch' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Button size="xs" variant="default" aria-expanded={previewed} onClick={() => setPreviewed(!previewed)}>
            {t(previewed ? 'weekly.hide' : 'weekly.preview')}
          </Button>
        </Group>
      </Group>
      {previewed && <MailPreview programmeId={programmeId} locale={chosen} />}
    </Card>
  )
}
