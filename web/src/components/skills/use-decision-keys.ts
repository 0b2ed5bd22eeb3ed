import type { DecideSkill, LinkedSkill } from 'api/contract/linking'
import { type KeyboardEvent, useRef } from 'react'
import type { Labels } from './skill-decisions.tsx'

type Decide = (decision: DecideSkill, labels?: Labels) => void
const isDecided = (skill: LinkedSkill) => ['confirmed', 'added', 'rejected'].includes(skill.state)

/**
 * a, r and u act on the row that has the focus, so they never get in the way of typing. u takes back the row's own
 * verdict, or else the last one given.
 */
export function useDecisionKeys(skills: readonly LinkedSkill[], onDecide: Decide) {
  const ref = useRef<HTMLDivElement>(null)
  const given = useRef<string[]>([])

  const decide: Decide = (decision, labels) => {
    if (decision.verdict !== 'withdraw') given.current.push(decision.uri)
    onDecide(decision, labels)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target
    if (!(target instanceof HTMLElement) || target.matches('input, textarea, select')) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = target.closest<HTMLElement>('[data-skill]')
    const skill = skills.find((item) => item.uri === row?.dataset.skill)
    if (!row || !skill) return
    if (event.key === 'a' && skill.state !== 'added') {
      focusNext(ref.current, row)
      decide({ uri: skill.uri, verdict: 'accept' })
    } else if (event.key === 'r') {
      focusNext(ref.current, row)
      decide({ uri: skill.uri, verdict: 'reject' })
    } else if (event.key === 'u') {
      const uri = isDecided(skill) ? skill.uri : given.current.pop()
      if (uri) decide({ uri, verdict: 'withdraw' })
    } else return
    event.preventDefault()
  }
  return { ref, decide, onKeyDown }
}

/** The decided row may move to another list; the focus goes on to its neighbour, so that one can decide in a run. */
function focusNext(root: HTMLElement | null, row: HTMLElement): void {
  const rows = [...(root?.querySelectorAll<HTMLElement>('[data-skill]') ?? [])].filter((item) => item.offsetParent)
  const index = rows.indexOf(row)
  const next = rows[index + 1] ?? rows[index - 1]
  next?.querySelector<HTMLElement>('button')?.focus()
}
