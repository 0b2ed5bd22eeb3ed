import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEXICON_STAMP } from '../../api/src/engine/lexicon-stamp.ts'
import {
  checkCounts,
  checkReach,
  checkRows,
  checkUniqueness,
  type LexiconEntry,
  normalForm,
  readEscoLabels,
  readLexiconEntries,
  readSampleTexts,
  stampOf,
} from '../../scripts/checks/lexicon.ts'

const ESCO = new URL('../../../shared/esco', import.meta.url).pathname
const entries = readLexiconEntries()
const esco = readEscoLabels(existsSync(ESCO) ? ESCO : undefined)
const entry = (changes: Partial<LexiconEntry>): LexiconEntry => ({ ...(entries[0] as LexiconEntry), ...changes })

describe('the lexicon of everyday language', () => {
  it('names concepts that exist, in a language and a kind that are known, and no other concept by its name', () => {
    expect(checkRows(entries, esco)).toEqual([])
  })

  it('ties each term to one concept, or says in a note why to two', () => {
    expect(checkUniqueness(entries)).toEqual([])
  })

  it('holds no term so general that it fires everywhere', () => {
    expect(checkReach(entries, readSampleTexts())).toEqual([])
  }, 30_000)

  it('covers at least 1,500 concepts with at least 8,000 entries after normalisation and stemming', () => {
    expect(checkCounts(entries, esco)).toEqual([])
  }, 30_000)

  it('is covered by the version of the engine: after a change, run scripts/checks/lexicon.ts --stamp', () => {
    expect(LEXICON_STAMP).toBe(stampOf(entries))
  })
})

describe('the check of the lexicon', () => {
  it('finds a concept that does not exist, a language, a kind and a name of another concept', () => {
    const known = { ...esco, complete: true }
    expect(checkRows([entry({ uri: 'http://data.europa.eu/esco/skill/gone' })], known).join()).toContain('not there')
    expect(checkRows([entry({ language: 'fr' })], known).join()).toContain('language "fr"')
    expect(checkRows([entry({ kind: 'guess' })], known).join()).toContain('kind "guess"')
    expect(checkRows([entry({ term: 'JavaScript' })], known).join()).toContain('label of another concept')
  })

  it('finds a term at two concepts, unless a note says why', () => {
    const other = 'http://data.europa.eu/esco/skill/other'
    expect(checkUniqueness([entry({}), entry({ uri: other })])).toHaveLength(1)
    expect(checkUniqueness([entry({}), entry({ uri: other, note: 'both' })])).toEqual([])
    expect(checkUniqueness([entry({}), entry({})]).join()).toContain('stands twice')
  })

  it('finds a term that every tenth text says', () => {
    expect(
      checkReach([entry({ term: 'Erfahrungen', language: 'de' })], ['Erfahrung mit SPS', 'Wir suchen']),
    ).toHaveLength(1)
  })

  it('counts inflected forms once', () => {
    expect(normalForm('Angebote schreiben', 'de')).toBe(normalForm('die Angebote schreiben', 'de'))
    expect(normalForm('writing tests', 'en')).toBe(normalForm('write test', 'en'))
  })
})
