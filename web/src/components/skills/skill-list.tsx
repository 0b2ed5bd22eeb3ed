import type { DecideSkill, LinkedSkill } from 'api/contract/linking'
import type { Tone } from '../marked-text/tone.ts'
import classes from './skill-decisions.module.css'
import { SkillRow } from './skill-row.tsx'

export interface SkillListProps {
  text: string
  skills: readonly LinkedSkill[]
  label: string
  tone: Tone
  readOnly: boolean
  withImportance?: boolean
  onDecide: (decision: DecideSkill) => void
  onFocusSkill?: (uri: string | null) => void
  onTeach?: (lesson: { uri: string; words: string }) => Promise<unknown>
  justAdded?: string | null
}

export function SkillList({ skills, label, ...row }: SkillListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {skills.map((skill) => (
        <SkillRow key={skill.uri} skill={skill} {...row} />
      ))}
    </ul>
  )
}
