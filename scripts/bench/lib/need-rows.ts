/** Sentences as small firms write them, in both languages; joined at random they make as many needs as are asked for. */
const WISHES = [
  'Wir suchen jemanden, der unsere SPS-Steuerungen programmiert und in Betrieb nimmt',
  'CNC-Fräsmaschinen einrichten und bedienen, technische Zeichnungen lesen',
  'Unterstützung in der Pflege: Grundpflege, Wundversorgung, Dokumentation',
  'We need a data analyst who knows Python and SQL',
  'Lagerlogistik: Wareneingang prüfen, Gabelstapler fahren',
  'Somebody who plans photovoltaic systems and talks to customers',
  'Qualitätskontrolle von technischen Textilien, Messmittel sicher anwenden',
  'Buchhaltung mit DATEV, gute Kenntnisse in Tabellenkalkulation',
  'Welding according to drawings, MIG and TIG, shift work',
  'Projekte leiten, Angebote schreiben, mit Lieferanten verhandeln',
]
const EXTRAS = ['Englisch von Vorteil.', 'Teamwork matters to us.', 'Führerschein Klasse B.', 'Ab sofort.', '']

/** A German spreadsheet's CSV; every hundredth row is wrong on purpose. Random by a seed, so that every run is the same. */
export function needRows(count: number, seed = 1): { csv: string; wrong: number } {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string
  let wrong = 0
  const lines = ['Referenz;Titel;Beschreibung;Anzahl;Gesucht bis;Region']
  for (let row = 1; row <= count; row++) {
    const isWrong = row % 100 === 0
    if (isWrong) wrong++
    const text = `${pick(WISHES)}. ${pick(WISHES)}. ${pick(EXTRAS)}`.trim()
    lines.push(`B-${row};Bedarf ${row};${text};${isWrong ? 'viele' : 1 + Math.floor(random() * 4)};31.12.2027;DED4`)
  }
  return { csv: lines.join('\r\n'), wrong }
}
