import { Kbd, Stack, Text } from '@mantine/core'
import type { DecideSkill, LinkedSkill } from 'api/contract/linking'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '../marked-text/tone.ts'
import classes from './skill-decisions.module.css'
import { SkillList } from './skill-list.tsx'
import { SkillSearch } from './skill-search.tsx'
import { SkillSuggestions } from './skill-suggestions.tsx'
import { useDecisionKeys } from './use-decision-keys.ts'

export type Labels = { labelDe: string; labelEn: string }

interface Props {
  /** The text the evidence points into. */
  text: string
  skills: readonly LinkedSkill[]
  onDecide: (decision: DecideSkill, labels?: Labels) => void
  tone?: Tone
  /** Must and nice are told apart (needs only). */
  withImportance?: boolean
  readOnly?: boolean
  onFocusSkill?: (uri: string | null) => void
  /** Set where words of the text may be taught: for organisations, not for learners. */
  onTeach?: (lesson: { uri: string; words: string }) => Promise<unknown>
}

/** Accept, reject, add, take back: one person's word on the skills of a text, by mouse, thumb or one key. */
export function SkillDecisions({ text, skills, onDecide, tone = 'demand', readOnly = false, ...rest }: Props) {
  const { t } = useTranslation()
  const keys = useDecisionKeys(skills, onDecide)
  const [justAdded, setJustAdded] = useState<string | null>(null)
  const counted = skills.filter((skill) => skill.counts)
  const toCheck = skills.filter((skill) => !skill.counts && skill.state !== 'rejected')
  const rejected = skills.filter((skill) => skill.state === 'rejected')
  const shared = { text, tone, readOnly, onDecide: keys.decide, justAdded, ...rest }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to keys pressed on the buttons inside; each key has its button
    <div ref={keys.ref} onKeyDown={readOnly ? undefined : keys.onKeyDown} className={classes.root} data-tone={tone}>
      <Stack gap="lg">
        {counted.length > 0 ? (
          <SkillList {...shared} skills={counted} label={t(`skills.counted.${tone}`)} />
        ) : (
          <Text c="dimmed">{t(`skills.none.${tone}`)}</Text>
        )}
        {toCheck.length > 0 && !readOnly ? <SkillSuggestions {...shared} skills={toCheck} /> : null}
        {readOnly ? null : (
          <SkillSearch
            label={t(`skills.add.${tone}`)}
            exclude={counted.map((skill) => skill.uri)}
            onPick={({ uri, labelDe, labelEn }) => {
              setJustAdded(uri)
              keys.decide({ uri, verdict: 'add', importance: 'must' }, { labelDe, labelEn })
            }}
          />
        )}
        {rejected.length > 0 && !readOnly ? (
          <details className={classes.rejected}>
            <summary>{t('skills.rejected', { count: rejected.length })}</summary>
            <SkillList {...shared} skills={rejected} label={t('skills.rejected', { count: rejected.length })} />
          </details>
        ) : null}
        {readOnly || skills.length === 0 ? null : (
          <Text size="sm" c="dimmed" className={classes.keys}>
            {t('skills.keys.intro')} <Kbd>A</Kbd> {t('skills.keys.accept')} <Kbd>R</Kbd> {t('skills.keys.reject')}{' '}
            <Kbd>U</Kbd> {t('skills.keys.undo')}
          </Text>
        )}
      </Stack>
    </div>
  )
}
