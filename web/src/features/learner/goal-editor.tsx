import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import type { Goal, Learner } from 'api/contract/learners'
import type { ConceptSummary } from 'api/contract/linking'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SkillSearch } from '../../components/skills/skill-search.tsx'
import { isSame } from '../../components/versions/differing-fields.ts'
import { useLabel } from '../../lib/language.ts'
import { NeedPicker, type PickedNeed } from './need-picker.tsx'
import { PickedPills } from './picked-pills.tsx'

interface Props {
  learner: Learner
  saving: boolean
  /** With the goal's name, and whether it was begun on another goal than the stored one. */
  onSave: (change: { goal: Goal; goalTitle: string }, isOvertaken: boolean) => void
  onCancel?: () => void
  onClear?: () => void
}

/** Kinds as people choose them: several openings are still openings. */
const KINDS = ['need', 'region', 'occupation', 'skills'] as const
type Kind = (typeof KINDS)[number]

function goalOfNeeds(needs: PickedNeed[]): Goal | null {
  const [first] = needs
  if (!first) return null
  return needs.length === 1 ? { kind: 'need', needId: first.id } : { kind: 'needs', needIds: needs.map(({ id }) => id) }
}

/** Four kinds of goal. What people here look for comes first: it needs no typing. */
export function GoalEditor({ learner, saving, onSave, onCancel, onClear }: Props) {
  const { t } = useTranslation()
  const label = useLabel()
  const [kind, setKind] = useState<Kind>(learner.goal?.kind === 'needs' ? 'need' : (learner.goal?.kind ?? 'need'))
  const [from] = useState(learner.goal)
  const [needs, setNeeds] = useState<PickedNeed[]>(learner.goalNeeds)
  const [occupation, setOccupation] = useState<ConceptSummary | null>(null)
  const [skills, setSkills] = useState<ConceptSummary[]>(learner.goal?.kind === 'skills' ? learner.goalSkills : [])
  const skillUris = skills.map((skill) => skill.uri)
  const [goal, title] = (
    {
      need: [goalOfNeeds(needs), needs.map((need) => need.title).join(', ')],
      occupation: [occupation && { kind: 'occupation', uri: occupation.uri }, occupation && label(occupation)],
      skills: [skillUris.length > 0 ? { kind: 'skills', uris: skillUris } : null, skills.map(label).join(', ')],
      region: [{ kind: 'region' }, t('learner.goal.regionTitle')],
    } satisfies Record<Kind, [Goal | null, string | null]>
  )[kind]
  return (
    <Stack gap="md" maw="44rem">
      <SegmentedControl
        aria-label={t('learner.goal.kind')}
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        data={KINDS.map((value) => ({
          value,
          label: t(`learner.goal.${value}`),
        }))}
        fullWidth
      />
      {kind === 'need' && <NeedPicker value={needs} onChange={setNeeds} />}
      {kind === 'region' && <Text>{t('learner.goal.regionHint')}</Text>}
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
          <PickedPills
            picked={skills.map((skill) => ({ id: skill.uri, title: label(skill) }))}
            onRemove={(uri) => setSkills(skills.filter((present) => present.uri !== uri))}
          />
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
