import { Button, Group, Stack, Text } from '@mantine/core'
import type { Learner } from 'api/contract/learners'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { useDraft } from '../../components/versions/use-draft.ts'
import { LimitsFields, limitsInOrder } from './limits-fields.tsx'
import { ProfileConflict } from './profile-conflict.tsx'
import { useSaveProfile } from './use-profile.ts'

export function LimitsSection({ learner }: { learner: Learner }) {
  const { t } = useTranslation()
  const draft = useDraft(learner.limits)
  const profile = useSaveProfile(learner, { onStored: ({ limits }) => draft.restart(limits) })
  return (
    <div id="limits">
      <Section title={t('learner.limits.title')} hint={t('learner.limits.hint')}>
        <Stack gap="md">
          <LimitsFields value={draft.value} onChange={draft.set} />
          <Group>
            <Button
              data-testid="limits-save"
              disabled={!draft.isChanged || !limitsInOrder(draft.value)}
              loading={profile.isPending}
              onClick={() => profile.save({ limits: draft.value }, draft)}
            >
              {t('learner.limits.save')}
            </Button>
            {draft.isChanged && (
              <Text size="sm" c="dimmed" role="status">
                {t('learner.unsaved')}
              </Text>
            )}
          </Group>
          {profile.conflict && <ProfileConflict {...profile.conflict} />}
        </Stack>
      </Section>
    </div>
  )
}
