import { Button, Stack, Text } from '@mantine/core'
import type { Learner } from 'api/contract/learners'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { useLanguage } from '../../lib/language.ts'
import { GoalEditor } from './goal-editor.tsx'
import { goalTitle } from './goal-title.ts'
import { ProfileConflict } from './profile-conflict.tsx'
import { useSaveProfile } from './use-profile.ts'

export function GoalSection({ learner }: { learner: Learner }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const done = () => setChanging(false)
  const profile = useSaveProfile(learner, { onStored: done })
  const editing = changing || !learner.goal
  return (
    <div id="goal">
      <Section
        title={t('learner.goal.title')}
        hint={!learner.goal && t('learner.goal.none')}
        actions={
          !editing && (
            <Button variant="default" onClick={() => setChanging(true)} data-testid="goal-change">
              {t('learner.answer.changeGoal')}
            </Button>
          )
        }
      >
        <Stack gap="sm">
          {learner.goal && (
            <>
              <Text fw={600} size="lg">
                {goalTitle(learner, language)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('learner.goal.asks', { count: learner.goalSkills.length })}
              </Text>
              <SkillTags
                skills={learner.goalSkills}
                tone="demand"
                label={t('learner.goal.asks', { count: learner.goalSkills.length })}
              />
            </>
          )}
          {editing && (
            <GoalEditor
              learner={learner}
              saving={profile.isPending}
              onSave={(change, isOvertaken) => profile.save(change, { isOvertaken, after: done })}
              onCancel={learner.goal ? done : undefined}
              onClear={learner.goal ? () => profile.save({ goal: null }, { after: done }) : undefined}
            />
          )}
          {profile.conflict && <ProfileConflict {...profile.conflict} />}
        </Stack>
      </Section>
    </div>
  )
}
