import { Button, Group, Pill, SegmentedControl, Stack, Text } from '@mantine/core'
import type { Goal, Learner } from 'api/contract/learners'
import type { ConceptSummary } from 'api/contract/linking'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SkillSearch } from '../../components/skills/skill-search.tsx'
import { isSame } from '../../components/versions/differing-fields.ts'
import { useLabel, useLanguage } from '../../lib/language.ts'
import { goalTitle } from './goal-title.ts'
import { NeedPicker } from './need-picker.tsx'

interface Props {
  learner: Learner
  saving: boolean
  /** With the goal's name, and whether it was begun on another goal than the stored one. */
  onSave: (change: { goal: Goal; goalTitle: string }, isOvertaken: boolean) => void
  onCancel?: () => void
  onClear?: () => void
}

/** Three kinds of goal. What people here look for comes first: it needs no typing. */
export function GoalEditor({ learner, saving, onSave, onCancel, onClear }: Props) {
  const { t } = useTranslation()
  const label = useLabel()
  const language = useLanguage()
  const [kind, setKind] = useState<Goal['kind']>(learner.goal?.kind ?? 'need')
  const [from] = useState(learner.goal)
  const [need, setNeed] = useState(
    learner.goal?.kind === 'need' ? { id: learner.goal.needId, title: goalTitle(learner, language) } : null,
  )
  const [occupation, setOccupation] = useState<ConceptSummary | null>(null)
  const [skills, setSkills] = useState<ConceptSummary[]>(learner.goal?.kind === 'skills' ? learner.goalSkills : [])
  const goal: Goal | null =
    kind === 'need'
      ? need
        ? { kind, needId: need.id }
        : null
      : kind === 'occupation'
        ? occupation
          ? { kind, uri: occupation.uri }
          : null
        : skills.length > 0
          ? { kind, uris: skills.map((skill) => skill.uri) }
          : null
  const title =
    kind === 'need'
      ? need?.title
      : kind === 'occupation'
        ? occupation && label(occupation)
        : skills.map(label).join(', ')
  return (
    <Stack gap="md" maw="44rem">
      <SegmentedControl
        aria-label={t('learner.goal.kind')}
        value={kind}
        onChange={(next) => setKind(next as Goal['kind'])}
        data={(['need', 'occupation', 'skills'] as const).map((value) => ({
          value,
          label: t(`learner.goal.${value}`),
        }))}
        fullWidth
      />
      {kind === 'need' && <NeedPicker value={need?.id ?? null} onChange={setNeed} />}
      {kind === 'occupation' && (
        <>
          <SkillSearch
            kind="occupation"
            label={t('learner.goal.occupationLabel')}
            description={t('learner.goal.occupationHint')}
            onPick={setOccupation}
          />
          {occupation && <Text fw={600}>{t('learner.goal.chosen', { title: label(occupation) })}</Text>}
        </>
      )}
      {kind === 'skills' && (
        <>
          <SkillSearch
            label={t('learner.goal.skillsLabel')}
            exclude={skills.map((skill) => skill.uri)}
            onPick={(skill) => setSkills([...skills, skill])}
          />
          <Pill.Group>
            {skills.map((skill) => (
              <Pill
                key={skill.uri}
                size="md"
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('learner.goal.remove', { skill: label(skill) }),
                  tabIndex: 0,
                  'aria-hidden': false,
                }}
                onRemove={() => setSkills(skills.filter((present) => present.uri !== skill.uri))}
              >
                {label(skill)}
              </Pill>
            ))}
          </Pill.Group>
        </>
      )}
      <Group>
        <Button
          data-testid="goal-save"
          disabled={!goal}
          loading={saving}
          onClick={() => goal && onSave({ goal, goalTitle: title ?? '' }, !isSame(from, learner.goal))}
        >
          {t('learner.goal.save')}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('learner.can.cancel')}
          </Button>
        )}
        {onClear && (
          <Button variant="subtle" color="red" onClick={onClear}>
            {t('learner.goal.clear')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
