import type { DecideSkill, LinkedSkill } from 'api/contract/linking'

type Labels = { labelDe: string; labelEn: string }

/** What the list will look like after a decision; shown at once, then replaced by the server's answer. */
export function applyDecision(skills: readonly LinkedSkill[], decision: DecideSkill, labels?: Labels): LinkedSkill[] {
  const known = skills.find((skill) => skill.uri === decision.uri)
  if (!known) return decision.verdict === 'add' && labels ? [...skills, addedSkill(decision, labels)] : [...skills]
  // What the engine read before is not known here: an added skill goes, others wait for the server's answer.
  if (decision.verdict === 'withdraw') {
    return known.state === 'added' ? skills.filter((skill) => skill !== known) : [...skills]
  }
  const importance = decision.importance ?? known.importance
  const state = decision.verdict === 'reject' ? 'rejected' : known.state === 'added' ? 'added' : 'confirmed'
  const decided = { ...known, importance, state, counts: decision.verdict !== 'reject' } satisfies LinkedSkill
  return skills.map((skill) => (skill === known ? decided : skill))
}

function addedSkill({ uri, importance }: DecideSkill, labels: Labels): LinkedSkill {
  return {
    uri,
    labelDe: labels.labelDe,
    labelEn: labels.labelEn,
    state: 'added',
    counts: true,
    importance: importance ?? 'must',
    level: null,
    score: null,
    method: null,
    matchedLabel: null,
    evidence: [],
    signals: {},
    taught: null,
  }
}
