import { describe, expect, test } from 'vitest'
import { isBoilerplate } from '../../../api/src/engine/text/boilerplate.ts'
import { createSplitter, learnParts } from '../../../api/src/engine/text/compound.ts'
import { stripTitleGender } from '../../../api/src/engine/text/gender.ts'
import { normaliseText, originalSpan } from '../../../api/src/engine/text/normalise.ts'
import { readText } from '../../../api/src/engine/text/read-text.ts'
import { segmentText } from '../../../api/src/engine/text/segment.ts'
import { stemWord } from '../../../api/src/engine/text/stem.ts'
import { tokenise } from '../../../api/src/engine/text/tokenise.ts'

const words = (text: string) => tokenise(text).map((token) => token.text)

test('names with symbols stay whole, other hyphens and slashes part words', () => {
  expect(words('C++, C#, .NET, Node.js, CI/CD, ISO 9001, S7-1500')).toEqual([
    'C++',
    'C#',
    '.NET',
    'Node.js',
    'CI/CD',
    'ISO',
    '9001',
    'S7-1500',
  ])
  expect(words('SPS-Steuerungen, Drehen/Fräsen')).toEqual(['SPS', 'Steuerungen', 'Drehen', 'Fräsen'])
})

test('gendered forms and tags are read as the plain word', () => {
  expect(words('Mitarbeiter:innen, Pfleger*in, Leiter/-in, BewerberInnen (m/w/d)')).toEqual([
    'Mitarbeiter',
    'Pfleger',
    'Leiter',
    'Bewerber',
  ])
  expect(stripTitleGender('Mechatroniker/in (m/w/d)')).toBe('Mechatroniker')
})

test('umlauts meet their spelled-out forms', () => {
  expect(stemWord('Führung', 'de')).toBe(stemWord('Fuehrung', 'de'))
  expect(stemWord('Schweißen', 'de')).toBe(stemWord('schweissen', 'de'))
})

test('a normalised span leads back to the text as posted', () => {
  const text = 'die o\uFB03ce-Welt'
  const normalised = normaliseText(text)
  const at = normalised.text.indexOf('office')

  expect(originalSpan(normalised, at, at + 6)).toEqual([4, 8])
})

test('abbreviations and ordinals end no sentence, bullets and blank lines do', () => {
  const text = 'Kenntnisse z. B. in techn. Zeichnungen.\n- CNC\n- SPS u. Pneumatik'

  expect(segmentText(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Kenntnisse z. B. in techn. Zeichnungen.',
    'CNC',
    'SPS u. Pneumatik',
  ])
})

test('compounds split into words of the taxonomy, with linking letters and inflected ends', () => {
  const splitter = createSplitter(
    learnParts(
      new Map([
        ['Steuerung', 5],
        ['Projekt', 9],
        ['Management', 9],
        ['Anlage', 4],
        ['Qualität', 4],
      ]),
    ),
  )

  expect(splitter.split('Projektmanagement')).toEqual(['projekt', 'management'])
  expect(splitter.split('Anlagensteuerungen')).toEqual(['anlage', 'steuerungen'])
  expect(splitter.split('Qualitätsmanagement')).toEqual(['qualitaet', 'management'])
  expect(splitter.split('Kaffee')).toEqual([])
})

describe('denial', () => {
  const denied = (text: string) =>
    readText(text).segments.flatMap((segment) =>
      segment.tokens.filter((_, i) => segment.negated[i]).map((token) => token.text),
    )

  test('reaches over what follows or precedes the cue, up to a contrast', () => {
    expect(denied('keine SAP-Kenntnisse erforderlich')).toContain('SAP')
    expect(denied('No prior knowledge of Java required')).toContain('Java')
    expect(denied('Java is not necessary, but Python helps')).not.toContain('Python')
    expect(denied('nicht nur SAP, sondern auch Excel')).toEqual([])
    expect(denied('Personalverantwortung ist mit der Stelle nicht verbunden.')).toContain('Personalverantwortung')
    expect(denied('Schichtarbeit fällt in diesem Bereich nicht an.')).toContain('Schichtarbeit')
  })
})

test('language is told per sentence', () => {
  expect(readText('Wir suchen eine Person für die Pflege.').language).toBe('de')
  expect(readText('We are looking for a nurse with experience.').language).toBe('en')
  expect(readText('1234').language).toBe('unknown')
})

test('benefits are boilerplate, also an address, but a sentence that asks for something is not', () => {
  expect(isBoilerplate('30 Tage Urlaub und Weihnachtsgeld')).toBe(true)
  expect(isBoilerplate('Musterstraße 12, 09111 Chemnitz')).toBe(true)
  expect(isBoilerplate('Join our team and bring your expertise in data analysis')).toBe(false)
})
