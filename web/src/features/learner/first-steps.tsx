import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { LIMITS } from 'api/contract/common'
import type { Learner } from 'api/contract/learners'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { LiveText } from '../../components/marked-text/live-text.tsx'
import { useSkillPreview } from '../../components/marked-text/use-skill-preview.ts'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { useDraft } from '../../components/versions/use-draft.ts'
import { GoalEditor } from './goal-editor.tsx'
import { LimitsFields } from './limits-fields.tsx'
import { ProfileConflict } from './profile-conflict.tsx'
import { useSaveProfile } from './use-profile.ts'

const STEPS = ['text', 'goal', 'limits'] as const
const TITLE = { text: 'textTitle', goal: 'goalTitle', limits: 'limitsTitle' } as const
const HINT = { text: 'textHint', goal: 'goalHint', limits: 'limitsHint' } as const

/** An empty profile: three small steps, each saved by itself, each skippable. */
export function FirstSteps({ learner, onDone }: { learner: Learner; onDone: () => void }) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const step = STEPS[at] ?? 'limits'
  const text = useDraft(learner.text)
  const limits = useDraft(learner.limits)
  const preview = useSkillPreview(text.value)
  // The next step appearing says that the last one is saved; a note would only cover the button on a phone.
  const profile = useSaveProfile(learner, {
    quiet: true,
    onStored: (stored) => {
      text.restart(stored.text)
      limits.restart(stored.limits)
    },
  })
  const forward = () => (at === STEPS.length - 1 ? onDone() : setAt(at + 1))
  return (
    <Stack gap="md" maw="44rem">
      <div>
        <Text size="sm" c="dimmed" role="status">
          {t('learner.first.step', { n: at + 1 })}: {t(`learner.first.name.${step}`)}
        </Text>
        <Progress value={((at + 1) / STEPS.length) * 100} size="sm" aria-label={t('learner.first.title')} mt={4} />
      </div>
      <PageTitle key={step} title={t(`learner.first.${TITLE[step]}`)} lead={t(`learner.first.${HINT[step]}`)} />
      {step === 'text' && (
        <>
          <LiveText
            label={t('learner.can.text')}
            placeholder={t('learner.can.placeholder')}
            value={text.value}
            onChange={text.set}
            skills={preview.found}
            maxLength={LIMITS.textLength}
            testId="learner-text"
          />
          <SkillTags skills={preview.found} tone="learners" label={t('learner.can.title')} />
        </>
      )}
      {step === 'goal' && (
        <GoalEditor
          learner={learner}
          saving={profile.isPending}
          onSave={(change, isOvertaken) => profile.save(change, { isOvertaken, after: forward })}
        />
      )}
      {step === 'limits' && <LimitsFields value={limits.value} onChange={limits.set} />}
      <Group>
        {at > 0 && (
          <Button variant="default" onClick={() => setAt(at - 1)}>
            {t('learner.first.back')}
          </Button>
        )}
        {step !== 'goal' && (
          <Button
            data-testid="first-next"
            loading={profile.isPending}
            disabled={step === 'text' && !text.value.trim()}
            onClick={() => {
              const { isOvertaken } = step === 'text' ? text : limits
              profile.save(step === 'text' ? { text: text.value } : { limits: limits.value }, {
                isOvertaken,
                after: forward,
              })
            }}
          >
            {t(step === 'text' ? 'learner.first.next' : 'learner.first.finish')}
          </Button>
        )}
        <Button variant="subtle" onClick={forward}>
          {t('learner.first.skip')}
        </Button>
      </Group>
      {profile.conflict && <ProfileConflict {...profile.conflict} />}
    </Stack>
  )
}
