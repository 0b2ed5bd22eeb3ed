import { Button, Group, Stack, Text } from '@mantine/core'
import type { Learner } from 'api/contract/learners'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { LimitsFields, limitsInOrder } from './limits-fields.tsx'
import { useSaveProfile } from './use-profile.ts'

export function LimitsSection({ learner }: { learner: Learner }) {
  const { t } = useTranslation()
  const [limits, setLimits] = useState(learner.limits)
  const save = useSaveProfile(learner)
  const changed = JSON.stringify(limits) !== JSON.stringify(learner.limits)
  return (
    <div id="limits">
      <Section title={t('learner.limits.title')} hint={t('learner.limits.hint')}>
        <Stack gap="md">
          <LimitsFields value={limits} onChange={setLimits} />
          <Group>
            <Button
              data-testid="limits-save"
              disabled={!changed || !limitsInOrder(limits)}
              loading={save.isPending}
              onClick={() => save.mutate({ limits })}
            >
              {t('learner.limits.save')}
            </Button>
            {changed && (
              <Text size="sm" c="dimmed" role="status">
                {t('learner.unsaved')}
              </Text>
            )}
          </Group>
        </Stack>
      </Section>
    </div>
  )
}
