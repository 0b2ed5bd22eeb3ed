import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildVocabulary, linkText, loadVocabulary, serialiseVocabulary } from '../../api/src/engine/index.ts'
import { readEsco } from '../../scripts/bench/lib/read-esco.ts'
import { complaints, readGoldenCases } from '../engine/linking/golden-case.ts'

// Needs the full taxonomy, which the project does not carry; golden.test.ts asks the same of a small one.
const ESCO = new URL('../../../shared/esco', import.meta.url).pathname
const LEXICON = new URL('../../data/lexicon/', import.meta.url).pathname
const SKILL = 'http://data.europa.eu/esco/skill/'

if (!existsSync(ESCO)) {
  test('full taxonomy not at hand: linking is tested on the small one only', () => {
    console.log('linking on the full taxonomy: no folder ../shared/esco')
  })
} else {
  const bytes = serialiseVocabulary(buildVocabulary(readEsco(ESCO, ['de', 'en'], LEXICON)))
  const vocabulary = loadVocabulary(bytes)
  const counting = (text: string) => linkText(vocabulary, text, { only: 'counting' }).links
  const likely = (text: string) => linkText(vocabulary, text, { only: 'accepted' }).links

  test('golden cases hold among all concepts', () => {
    const failing = readGoldenCases().flatMap((golden) =>
      complaints(vocabulary, golden).map((line) => `${golden.id}: ${line}`),
    )
    expect(failing).toEqual([])
  })

  test('a CNC advertisement names machines, programming and drawings', () => {
    const labels = counting(
      'Zerspanungsmechaniker (m/w/d) CNC-Drehen/Fräsen, Heidenhain TNC, Programmieren u. Bedienen von CNC-Maschinen, techn. Zeichnungen lesen',
    ).map(({ uri }) => uri)
    expect(labels).toContain(`${SKILL}b07daddc-8625-4360-946e-ad2b0e56ebf6`)
    expect(labels).toContain(`${SKILL}4cb58ef4-67a9-4bea-a743-2c83ebd60e79`)
  })

  test('a care need names care skills', () => {
    const uris = counting(
      'Wir suchen Unterstützung in der Altenpflege: Grundpflege, Wundversorgung durchführen und Erste Hilfe leisten.',
    ).map(({ uri }) => uri)
    expect(uris).toContain(`${SKILL}1c6736c2-77de-419c-9b84-8932e15abc21`)
    expect(uris).toContain(`${SKILL}1d21f6ad-340f-45da-a0a3-4e83867f47a6`)
  })

  test('a paragraph about the employer names nothing, not even likely', () => {
    expect(
      likely(
        'Wir sind ein familiengeführtes Unternehmen mit 120 Beschäftigten. Wir bieten 30 Tage Urlaub, eine betriebliche Altersvorsorge und flexible Arbeitszeiten. Bewerbungen von Menschen mit Schwerbehinderung sind willkommen.',
      ),
    ).toEqual([])
  })

  test('a denied product is not even suggested', () => {
    const { links } = linkText(vocabulary, 'keine SAP-Kenntnisse erforderlich')
    expect(links.filter(({ matchedLabel }) => /SAP/.test(matchedLabel))).toEqual([])
  })
}
