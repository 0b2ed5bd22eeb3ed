import { useLabel } from '../../lib/language.ts'
import type { Tone } from '../marked-text/tone.ts'
import classes from './skill-tags.module.css'

interface Props {
  skills: readonly { uri: string; labelDe: string; labelEn: string }[]
  tone?: Tone
  /** Names the list for screen readers. */
  label?: string
  /** Drawn with a broken outline: asked for, not there. */
  missing?: boolean
  onSelect?: (uri: string) => void
}

export function SkillTags({ skills, tone = 'demand', label, missing = false, onSelect }: Props) {
  const labelOf = useLabel()
  return (
    <ul className={classes.list} aria-label={label} data-tone={tone}>
      {skills.map((skill) => (
        <li key={skill.uri} className={classes.tag} data-missing={missing || undefined}>
          {onSelect ? (
            <button type="button" className={classes.button} onClick={() => onSelect(skill.uri)}>
              {labelOf(skill)}
            </button>
          ) : (
            labelOf(skill)
          )}
        </li>
      ))}
    </ul>
  )
}
