import { Tooltip } from '@mantine/core'
import type { LinkedSkill } from 'api/contract/linking'
import { Fragment, type KeyboardEvent, useMemo } from 'react'
import { useLabel } from '../../lib/language.ts'
import classes from './marked-text.module.css'
import { type Segment, segmentsOf, strengthOf } from './segments.ts'
import type { Tone } from './tone.ts'
import { useWhy } from './use-why.ts'

interface Props {
  /** Exactly the text the evidence points into. */
  text: string
  skills: readonly LinkedSkill[]
  tone?: Tone
  /** The language the text is written in, for the voice of a screen reader. */
  language?: string
  /** A click or Enter on marked words. */
  onSelect?: (skill: LinkedSkill) => void
  /** Stands out, for example while its row has the focus. */
  activeUri?: string | null
}

/** The skills of a text underlined in the text itself: a quiet tag says which, the line's weight how sure. */
export function MarkedText({ text, skills, tone = 'demand', language, onSelect, activeUri }: Props) {
  const segments = useMemo(() => segmentsOf(text, skills), [text, skills])
  return (
    <div
      className={classes.text}
      data-tone={tone}
      lang={language && /^[a-z]{2}$/.test(language) ? language : undefined}
      data-testid="marked-text"
    >
      {segments.map((segment) =>
        segment.skills.length === 0 ? (
          <Fragment key={segment.from}>{segment.text}</Fragment>
        ) : (
          <Marked
            key={segment.from}
            segment={segment}
            text={text}
            tone={tone}
            onSelect={onSelect}
            isActive={segment.skills.some((skill) => skill.uri === activeUri)}
          />
        ),
      )}
    </div>
  )
}

interface MarkedProps {
  segment: Segment
  text: string
  tone: Tone
  onSelect?: (skill: LinkedSkill) => void
  isActive: boolean
}

function Marked({ segment, text, tone, onSelect, isActive }: MarkedProps) {
  const label = useLabel()
  const why = useWhy(tone)
  const skill = segment.skills[0]
  if (!skill) return segment.text
  const select = onSelect ? () => onSelect(skill) : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    select?.()
  }
  const reasons = segment.skills.map((item) => `${label(item)} – ${why(text, item)}`)
  return (
    <>
      <Tooltip
        label={reasons.map((reason) => <div key={reason}>{reason}</div>)}
        multiline
        maw={360}
        withArrow
        events={{ hover: true, focus: true, touch: true }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a button element cannot break over lines inside a sentence */}
        <span
          role="button"
          tabIndex={0}
          aria-label={`${segment.text.trim()}: ${reasons.join('; ')}`}
          className={classes.mark}
          data-strength={strengthOf(skill) >= 0.75 ? 'strong' : strengthOf(skill) >= 0.5 ? 'middle' : 'weak'}
          data-state={skill.state}
          data-active={isActive || undefined}
          onClick={select}
          onKeyDown={onKeyDown}
        >
          {segment.text}
        </span>
      </Tooltip>
      {segment.tags.slice(0, 1).map((tag) => (
        <span key={tag.uri} className={classes.tag} aria-hidden>
          {label(tag)}
          {segment.tags.length > 1 ? ` +${segment.tags.length - 1}` : ''}
        </span>
      ))}
    </>
  )
}
