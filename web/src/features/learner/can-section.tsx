import { Button, Group, Stack, Text } from '@mantine/core'
import { LIMITS } from 'api/contract/common'
import type { Learner } from 'api/contract/learners'
import type { DecideSkill } from 'api/contract/linking'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { LiveText } from '../../components/marked-text/live-text.tsx'
import { MarkedText } from '../../components/marked-text/marked-text.tsx'
import { useSkillPreview } from '../../components/marked-text/use-skill-preview.ts'
import { applyDecision } from '../../components/skills/apply-decision.ts'
import { type Labels, SkillDecisions } from '../../components/skills/skill-decisions.tsx'
import { useDraft } from '../../components/versions/use-draft.ts'
import { ProfileConflict } from './profile-conflict.tsx'
import { useDecide, useSaveProfile } from './use-profile.ts'

/** What the learner can already, in their own words, and their say on what was read from them. */
export function CanSection({ learner }: { learner: Learner }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const [pending, setPending] = useState<{ decision: DecideSkill; labels?: Labels } | null>(null)
  const decide = useDecide(learner)
  const skills = pending ? applyDecision(learner.skills, pending.decision, pending.labels) : learner.skills
  const empty = learner.text.trim() === ''
  return (
    <Section
      title={t('learner.can.title')}
      hint={!empty && !editing && t('learner.can.hint')}
      actions={
        !editing &&
        !empty && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('learner.can.edit')}
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {editing || empty ? (
          <TextEditor learner={learner} onDone={() => setEditing(false)} canCancel={!empty} />
        ) : (
          <>
            <MarkedText text={learner.text} skills={skills} tone="learners" activeUri={active} />
            {skills.length === 0 && <Text>{t('learner.can.none')}</Text>}
          </>
        )}
        <SkillDecisions
          text={learner.text}
          skills={skills}
          tone="learners"
          onFocusSkill={setActive}
          onDecide={(decision, labels) => {
            setPending({ decision, labels })
            decide.mutate(decision, { onSettled: () => setPending(null) })
          }}
        />
      </Stack>
    </Section>
  )
}

interface EditorProps {
  learner: Learner
  onDone: () => void
  canCancel: boolean
}

function TextEditor({ learner, onDone, canCancel }: EditorProps) {
  const { t } = useTranslation()
  const draft = useDraft(learner.text)
  const preview = useSkillPreview(draft.value)
  const profile = useSaveProfile(learner, { onStored: ({ text }) => draft.restart(text) })
  return (
    <Stack gap="sm">
      <LiveText
        label={t('learner.can.text')}
        description={canCancel ? undefined : t('learner.can.empty')}
        placeholder={t('learner.can.placeholder')}
        value={draft.value}
        onChange={draft.set}
        skills={preview.found}
        maxLength={LIMITS.textLength}
        testId="learner-text"
      />
      <Group>
        <Button
          data-testid="text-save"
          loading={profile.isPending}
          disabled={!draft.isChanged}
          onClick={() => profile.save({ text: draft.value }, { isOvertaken: draft.isOvertaken, after: onDone })}
        >
          {t('learner.save')}
        </Button>
        {canCancel && (
          <Button variant="default" onClick={onDone}>
            {t('learner.can.cancel')}
          </Button>
        )}
        {draft.isChanged && (
          <Text size="sm" c="dimmed" role="status">
            {t(profile.isPending ? 'learner.saving' : 'learner.unsaved')}
          </Text>
        )}
      </Group>
      {profile.conflict && <ProfileConflict {...profile.conflict} />}
    </Stack>
  )
}
