import { describe, expect, it } from 'vitest'
import {
  checkStarterRegion,
  explicitStarters,
  missingElements,
  readStarterRegion,
  readTaxonomyUris,
  type StarterRegion,
  skillUris,
} from '../../scripts/checks/starter-region.ts'

const region = readStarterRegion()
const taxonomy = readTaxonomyUris()
const broken = (change: (copy: StarterRegion) => void) => {
  const copy = structuredClone(region)
  change(copy)
  return checkStarterRegion(copy, null)
}

describe('the sample region', () => {
  it('resolves every key and fits the contract', () => {
    expect(checkStarterRegion(region, null)).toEqual([])
  })

  it.skipIf(!taxonomy)('names only concepts of the starter taxonomy', () => {
    expect(checkStarterRegion(region, taxonomy)).toEqual([])
  })

  it('has the promised number of rows', () => {
    const published = region.microCredentials.filter((mc) => mc.status === 'published')
    expect(region.organisations.filter((row) => row.kind === 'business')).toHaveLength(12)
    expect(region.organisations.filter((row) => row.kind === 'university')).toHaveLength(2)
    expect(region.needs).toHaveLength(40)
    expect(published).toHaveLength(18)
    expect(region.learners).toHaveLength(24)
  })

  it('mixes formal advertisements and one-liners half and half', () => {
    const lengths = region.needs.map((need) => need.text.split(/\s+/).length)
    expect(lengths.filter((words) => words >= 60 && words <= 150)).toHaveLength(20)
    expect(lengths.filter((words) => words <= 30)).toHaveLength(20)
  })

  it('gives every published micro-credential its Annex I elements, between four and nine skills and a run ahead', () => {
    for (const mc of region.microCredentials.filter((row) => row.status === 'published')) {
      expect(missingElements(mc), mc.key).toEqual([])
      expect(mc.skills.length, mc.key).toBeGreaterThanOrEqual(4)
      expect(mc.skills.length, mc.key).toBeLessThanOrEqual(9)
      expect(
        mc.runs.some((run) => run.startsInDays > 0),
        mc.key,
      ).toBe(true)
    }
  })

  it('keeps one draft that cannot be published yet', () => {
    const drafts = region.microCredentials.filter((mc) => mc.status === 'draft')
    expect(drafts).toHaveLength(1)
    expect(drafts.flatMap(missingElements)).toEqual(
      expect.arrayContaining(['eqfLevel', 'assessmentType', 'qualityAssurance', 'awardingBody']),
    )
  })

  it('stands slightly behind its plan at 60 per cent of the time', () => {
    const [programme] = region.programmes
    const { startedByToday, plannedByToday, target } = region.participation.expected
    const today = programme?.milestones.find((milestone) => milestone.inDays === 0)
    expect(-(programme?.startsInDays ?? 0) / (programme?.lengthDays ?? 1)).toBeCloseTo(0.6, 5)
    expect(today?.participants).toBe(plannedByToday)
    expect(programme?.targetParticipants).toBe(target)
    expect(startedByToday).toBeLessThan(plannedByToday)
    expect(explicitStarters(region).size + region.participation.generated.outcomes.starts).toBe(startedByToday)
  })

  it('has a sign-in for every role, and a learner with a goal and a text', () => {
    expect(region.accounts.map((account) => account.role).sort()).toEqual([
      'business',
      'course-team',
      'learner',
      'manager',
    ])
    const key = region.accounts.find((account) => account.role === 'learner')?.learner
    const learner = region.learners.find((row) => row.key === key)
    expect(learner?.goal).not.toBeNull()
    expect(learner?.text.length).toBeGreaterThan(200)
  })

  it('lists well-formed ESCO skills', () => {
    for (const uri of skillUris(region))
      expect(uri).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\/(S[\d.]+|[0-9a-f-]{36})$/)
  })
})

describe('the check of the sample region', () => {
  it('notices a need of an unknown organisation', () => {
    const problems = broken((copy) => {
      for (const need of copy.needs.slice(0, 1)) need.organisation = 'nobody'
    })
    expect(problems).toEqual([expect.stringContaining('unknown organisation nobody')])
  })

  it('notices a published micro-credential without its level', () => {
    const problems = broken((copy) => {
      for (const mc of copy.microCredentials.slice(0, 1)) mc.eqfLevel = null
    })
    expect(problems).toEqual([expect.stringContaining('published without eqfLevel')])
  })

  it('notices an event in the future', () => {
    const problems = broken((copy) => {
      for (const row of copy.participation.explicit.slice(0, 1)) row.events.push({ kind: 'completed', inDays: 3 })
    })
    expect(problems).toEqual([expect.stringContaining('lies in the future')])
  })

  it('notices a concept that the taxonomy does not have', () => {
    const known = new Set(skillUris(region).slice(1))
    const problems = checkStarterRegion(region, known)
    expect(problems).toContainEqual(expect.stringContaining(`${skillUris(region)[0]}: is not in the starter taxonomy`))
  })
})
