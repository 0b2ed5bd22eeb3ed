import { describe, expect, it, test } from 'vitest'
import {
  checkConcepts,
  checkRelations,
  checkTerms,
  essentialsOf,
  readStarterTaxonomy,
  type StarterTaxonomy,
} from '../../scripts/checks/starter-taxonomy.ts'
import { escoUris } from '../../scripts/esco/make-starter.ts'

const taxonomy = readStarterTaxonomy()
const broken = (change: (copy: StarterTaxonomy) => void) => {
  const copy = structuredClone(taxonomy)
  change(copy)
  return copy
}
const uriOf = (label: string) => taxonomy.skills.en.find((row) => row.preferredLabel === label)?.conceptUri

describe('the starter taxonomy', () => {
  it('holds each selected concept once, labelled, and no text of ESCO', () => {
    expect(checkConcepts(taxonomy)).toEqual([])
  })

  it('has both ends of every relation, a way up for every skill and essential skills for every occupation', () => {
    expect(checkRelations(taxonomy)).toEqual([])
  })

  it('ties every everyday term to one concept and gives every skill a German one', () => {
    expect(checkTerms(taxonomy)).toEqual([])
  })

  it('speaks German but for the few concepts that ESCO has in English only', () => {
    const german = new Set(taxonomy.skills.de.map((row) => row.conceptUri))
    expect(taxonomy.skills.en.filter((row) => !german.has(row.conceptUri)).length).toBeLessThanOrEqual(5)
    expect(taxonomy.occupations.de).toHaveLength(taxonomy.occupations.en.length)
    expect(taxonomy.groups.de).toHaveLength(taxonomy.groups.en.length)
  })

  it('gives all occupations at least five essential skills', () => {
    const counts = taxonomy.occupations.en.map(({ conceptUri = '' }) =>
      essentialsOf(taxonomy.occupationRelations, conceptUri),
    )
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
  })

  it.each([
    ['SPS-Programmierung', 'programmable logic controller'],
    ['WIG', 'perform tungsten inert gas welding'],
    ['Staplerschein', 'operate forklift'],
    ['Grundpflege', 'provide basic support to patients'],
    ['Excel', 'use spreadsheets software'],
  ])('knows that "%s" is %s', (term, label) => {
    expect(taxonomy.terms.find((row) => row.term === term)?.uri).toBe(uriOf(label))
  })
})

describe('the check of the starter taxonomy', () => {
  it('finds a description that was copied', () => {
    const copy = broken(({ skills }) => Object.assign(skills.de[0] ?? {}, { description: 'copied' }))
    expect(checkConcepts(copy)).toEqual([`${taxonomy.skills.de[0]?.conceptUri} carries a text of ESCO`])
  })

  it('finds a relation without its end', () => {
    const copy = broken(({ occupationRelations }) =>
      Object.assign(occupationRelations[0] ?? {}, { skillUri: 'http://data.europa.eu/esco/skill/gone' }),
    )
    expect(checkRelations(copy).join()).toContain('loose relation')
  })

  it('finds a term that points to two concepts', () => {
    const copy = broken(({ terms }) =>
      terms.push({ uri: taxonomy.occupations.en[0]?.conceptUri ?? '', language: 'de', term: 'wig' }),
    )
    expect(checkTerms(copy)).toContain('"wig" points to two concepts')
  })
})

test('identifiers are found at any depth of a region file', () => {
  const uri = 'http://data.europa.eu/esco/skill/1'
  expect(escoUris({ a: [{ b: uri, c: 'text' }], d: null, e: 7 })).toEqual([uri])
})
