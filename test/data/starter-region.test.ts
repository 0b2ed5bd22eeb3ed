import { describe, expect, it } from 'vitest'
import { missingElements } from '../../api/src/domain/catalogue/missing-elements.ts'
import { readStarterRegion, type StarterRegion } from '../../api/src/domain/imports/starter-files.ts'
import { begun, histories } from '../../scripts/checks/sample-participation.ts'
import { nearDuplicates, sharedWords } from '../../scripts/checks/sample-texts.ts'
import { checkStarterRegion, isOpen, readTaxonomyUris, skillUris } from '../../scripts/checks/starter-region.ts'

const region = readStarterRegion()
const taxonomy = readTaxonomyUris()
const demands = region.needs.filter((need) => need.source !== 'survey')
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
    const published = region.microCredentials.filter((mc) => mc.status !== 'draft')
    expect(region.organisations.filter((row) => row.kind === 'business')).toHaveLength(27)
    expect(region.organisations.filter((row) => row.kind === 'university')).toHaveLength(4)
    expect(demands).toHaveLength(150)
    expect(region.needs.filter((need) => need.source === 'survey')).toHaveLength(12)
    expect(region.microCredentials).toHaveLength(36)
    expect(published).toHaveLength(34)
    expect(region.learners).toHaveLength(190)
  })

  it('has every sector and every size of firm, and no place without a need', () => {
    const businesses = region.organisations.filter((row) => row.kind === 'business')
    expect(new Set(businesses.map((row) => row.sector)).size).toBe(10)
    expect(new Set(businesses.map((row) => row.sizeClass))).toEqual(new Set(['micro', 'small', 'medium', 'large']))
    expect(new Set(region.needs.map((need) => need.organisation)).size).toBe(businesses.length)
  })

  it('mixes formal advertisements and one-liners half and half', () => {
    const lengths = demands.map((need) => need.text.split(/\s+/).length)
    expect(lengths.filter((words) => words >= 60 && words <= 150)).toHaveLength(75)
    expect(lengths.filter((words) => words <= 30)).toHaveLength(75)
  })

  it('spreads its needs over twenty months, most of them open', () => {
    const days = demands.map((need) => need.daysAgo)
    const between = (from: number, to: number) => days.filter((day) => day >= from && day < to).length
    expect(Math.max(...days)).toBeLessThanOrEqual(610)
    expect(between(0, 90)).toBeGreaterThan(60)
    expect(between(90, 240)).toBeGreaterThan(15)
    expect(between(240, 610)).toBeGreaterThan(35)
    expect(demands.filter((need) => need.status === 'closed').length).toBeGreaterThan(8)
    expect(demands.filter((need) => need.status !== 'closed' && !isOpen(need)).length).toBeGreaterThan(8)
    expect(demands.filter(isOpen).length).toBeGreaterThan(110)
  })

  it('lets each person speak in their own words', () => {
    const sentences = region.learners.map((person) => person.text.split(/[.!?](?:\s|$)/).filter(Boolean).length)
    expect(Math.min(...sentences)).toBeGreaterThanOrEqual(1)
    expect(new Set(region.learners.map((person) => person.text)).size).toBe(190)
    expect(nearDuplicates(region.learners, 0.2)).toEqual([])
  })

  it('offers something for every group, in two languages, between 25 and 150 hours', () => {
    const published = region.microCredentials.filter((mc) => mc.status !== 'draft')
    for (const { code } of region.programmes[0]?.groups ?? [])
      expect(published.filter((mc) => mc.audience.includes(code)).length, code).toBeGreaterThanOrEqual(7)
    expect(published.filter((mc) => mc.languages.includes('en')).length).toBeGreaterThan(8)
    const hours = published.map((mc) => mc.workloadHours ?? 0)
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([25, 150])
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

  it('has a microdegree for each of the three main groups, of parts that admit the group', () => {
    const audienceOf = new Map(region.microCredentials.map((mc) => [mc.key, mc.audience]))
    const admits = (parts: readonly string[], group: string) =>
      parts.every((part) => !audienceOf.get(part)?.length || audienceOf.get(part)?.includes(group))
    expect(region.microdegrees).toHaveLength(3)
    for (const [index, group] of ['pupils', 'students', 'further-education'].entries()) {
      const degree = region.microdegrees[index]
      expect(admits([...(degree?.required ?? []), ...(degree?.elective ?? [])], group), group).toBe(true)
    }
  })

  it('keeps two drafts that cannot be published yet', () => {
    const drafts = region.microCredentials.filter((mc) => mc.status === 'draft')
    expect(drafts).toHaveLength(2)
    for (const draft of drafts)
      expect(missingElements(draft)).toEqual(
        expect.arrayContaining(['assessmentType', 'qualityAssurance', 'awardingBody']),
      )
  })

  it('stands slightly behind its plan at 60 per cent of the time, and has one programme that ended', () => {
    const people = histories(region)
    const [running, ended] = region.programmes
    expect(-(running?.startsInDays ?? 0) / (running?.lengthDays ?? 1)).toBeCloseTo(0.6, 5)
    expect((ended?.startsInDays ?? 0) + (ended?.lengthDays ?? 0)).toBeLessThan(running?.startsInDays ?? 0)
    expect(begun(people, 'lernwege')).toBe(156)
    expect(region.participation.cohorts.find(({ programme }) => programme === 'lernwege')?.expected).toEqual({
      started: 156,
      planned: 163,
      target: 210,
    })
    expect(begun(people, 'lernwege-auftakt')).toBe(131)
  })

  it('generates the same people each time, and others for another seed', () => {
    const other = { ...region, participation: { ...region.participation, seed: 1 } }
    expect(histories(region)).toEqual(histories(region))
    expect(histories(other)).not.toEqual(histories(region))
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

  it('notices that other numbers have begun than expected', () => {
    const problems = broken((copy) => {
      for (const cohort of copy.participation.cohorts.slice(0, 1)) cohort.expected.started += 1
    })
    expect(problems).toEqual([expect.stringContaining('not as many have begun as expected')])
  })

  it('notices a text that was only changed a little', () => {
    const text = 'Bin Dreher, konventionell gelernt, und würde gern an der CNC programmieren.'
    expect(sharedWords(text, text.replace('Dreher', 'Fräser'))).toBeGreaterThan(0.5)
    const problems = broken((copy) => {
      const [first, second] = copy.learners
      if (first && second) second.text = `${first.text} So ist das.`
    })
    expect(problems).toEqual([expect.stringContaining('nearly the same words')])
  })

  it('notices a learner who aims at a need that is closed', () => {
    const problems = broken((copy) => {
      for (const need of copy.needs) if (need.key === 'sps-techniker') need.status = 'closed'
    })
    expect(problems).toContainEqual(expect.stringContaining('aims at sps-techniker, which is not open'))
  })

  it('notices a microdegree with a part that is a draft', () => {
    const problems = broken((copy) => {
      for (const row of copy.microdegrees.slice(0, 1)) row.required.push('loeten-entwurf')
    })
    expect(problems).toEqual([expect.stringContaining('published without unpublishedParts')])
  })

  it('notices a concept that the taxonomy does not have', () => {
    const known = new Set(skillUris(region).slice(1))
    const problems = checkStarterRegion(region, known)
    expect(problems).toContainEqual(expect.stringContaining(`${skillUris(region)[0]}: is not in the starter taxonomy`))
  })
})
