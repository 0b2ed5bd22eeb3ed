import type { ConceptLabel, Language, Taxonomy } from '../../../api/src/engine/index.ts'

const SKILL = 'http://data.europa.eu/esco/skill/'
const OCCUPATION = 'http://data.europa.eu/esco/occupation/'

/** [id, German labels, English labels, everyday German, everyday English]; the first of each list is the preferred label. */
type Row = readonly [id: string, de: string, en: string, everydayDe?: string, everydayEn?: string]

const SKILLS: readonly Row[] = [
  [
    '6468e5fb-f3be-4025-87be-4b6556755c61',
    'speicherprogrammierbare Steuerung',
    'programmable logic controller',
    'SPS|SPS programmieren|SPS-Steuerung|Siemens TIA',
    'PLC',
  ],
  [
    'b07daddc-8625-4360-946e-ad2b0e56ebf6',
    'technische Zeichnungen lesen',
    'read engineering drawings',
    'Zeichnungen lesen',
    'read technical drawings',
  ],
  [
    '4cb58ef4-67a9-4bea-a743-2c83ebd60e79',
    'CNC-Fräsmaschine pflegen',
    'tend CNC milling machine',
    'CNC-Fräsen',
    'CNC milling',
  ],
  ['3cd569a2-4f88-4c1e-9995-8dce8c5e51a7', 'JavaScript', 'JavaScript'],
  ['867137fb-ff1b-4ca3-99f3-cb6969aa2c68', 'TypeScript', 'TypeScript'],
  ['ccd0a1d9-afda-43d9-b901-96344886e14d', 'Python (Computerprogrammierung)', 'Python (computer programming)'],
  ['598de5b0-5b58-4ea7-8058-a4bc4d18c742', 'SQL', 'SQL'],
  ['a8d07b5a-c1a1-42c6-9d53-db9c7a2ca996', 'PostgreSQL', 'PostgreSQL'],
  ['4da171e5-779c-4983-a76f-91c16751e99f', 'MySQL', 'MySQL'],
  ['19a8293b-8e95-4de3-983f-77484079c389', 'Java (Computerprogrammierung)', 'Java (computer programming)'],
  ['b633eb55-8f1f-4ae6-ab4c-2022ffe2cb7f', 'C++', 'C++'],
  ['4c016b68-4116-468c-9dc6-42710c239e4a', 'C#', 'C#'],
  ['51586df8-1c46-4b47-8583-773cb63bf00b', 'R', 'R'],
  ['15d76317-c71a-4fa2-aadc-2ecc34e627b7', 'Kommunikation', 'communication'],
  [
    '60c78287-22eb-4103-9c8c-28deaa460da0',
    'in Teams arbeiten',
    'work in teams',
    'Teamarbeit|Teamfähigkeit',
    'teamwork',
  ],
  [
    'cd5efa8c-e44d-4cbc-91c6-796018dbed68',
    'Projekte managen',
    'perform project management|manage projects',
    'Projektmanagement',
    'project management skills',
  ],
  [
    'a28e8141-89ee-4b24-a3bb-1aebcc56c72d',
    'Krankenpflege in der Langzeitpflege anwenden',
    'apply nursing care in long-term care',
    'Altenpflege',
    'long-term care',
  ],
  ['1c6736c2-77de-419c-9b84-8932e15abc21', 'Wundversorgung durchführen', 'carry out wound care'],
  [
    '1fd57242-267e-46df-bd8c-849fdd593a50',
    'verordnete Medikamente verabreichen',
    'administer prescribed medication',
    'Medikamente verabreichen',
  ],
  [
    '1973c966-f236-40c9-b2d4-5d71a89019be',
    'Tabellenkalkulationsprogramme verwenden',
    'use spreadsheets software',
    'Excel',
    'Excel',
  ],
  ['bb99af26-71ff-4dca-bde7-1eb1f6194426', 'SAP R3', 'SAP R3', 'SAP|SAP-Kenntnisse', 'SAP'],
  ['15a33d76-4640-438d-ae64-fdc0c1d3eebc', 'Kundendienst', 'customer service', 'Kundenservice|für Kunden da sein'],
  ['75d8e5d9-bef3-418b-9011-01bff9f27207', 'andere führen', 'lead others'],
  ['e54ff029-1ce9-447d-a5b2-eb7283a23e6e', 'Personal schulen', 'train employees', 'Ausbildereignung|Ausbilderschein'],
  ['d9e5349e-8791-49c2-8ba4-839fdd1606c2', 'technische Anforderungen definieren', 'define technical requirements'],
  ['d88cb3f1-8e02-4618-bf32-4b0488066934', 'Mechatronik', 'mechatronics'],
  ['ecc18804-a466-40d9-98b4-fba5cd67dd4b', 'Buchführung', 'accounting'],
  ['530cb489-d900-46ab-9350-4d50ccd49eea', 'Schweißtechniken', 'welding techniques', 'Schweißen'],
  ['f30a7ea4-77dd-452c-8a2d-b06c12606a7f', 'Lötgeräte bedienen', 'operate soldering equipment'],
  [
    '28cb374e-6261-4133-8371-f9a5470145da',
    'Gabelstapler bedienen',
    'operate forklift',
    'Staplerschein',
    'forklift licence',
  ],
  ['3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43', 'maschinelles Lernen', 'machine learning'],
  ['5d2e82cc-5943-4218-a459-a1956fad2b63', 'Lagerbestand verwalten', 'manage warehouse inventory'],
  ['4812a4ea-dc55-4dc6-b9b0-4a59bba2c647', 'Deutsch', 'German', 'Deutschkenntnisse'],
  ['6d3edede-8951-4621-a835-e04323300fa0', 'Englisch', 'English', 'Englischkenntnisse'],
  ['1d21f6ad-340f-45da-a0a3-4e83867f47a6', 'Erste Hilfe leisten', 'provide first aid'],
  ['71a6ac5f-f220-4bdc-95b7-b1b2e640fec5', 'Mathematik unterrichten', 'teach mathematics'],
  ['4339176e-3acd-4f7f-a5d9-445bee3d23f2', 'Mathematik', 'mathematics'],
  ['ddc3119d-1d6e-4324-9125-a3380d299ac5', 'Computertechnologie|IT', 'computer technology|IT'],
  ['a4346013-a967-4a58-a533-6b32ad1364c5', 'Datenschutz', 'data protection'],
  ['e87ec79a-c9ff-46f5-84fa-7a0f394cdf40', 'Robotik', 'robotics', 'Roboter programmieren'],
]

const OCCUPATIONS: readonly Row[] = [
  ['1a6d1acf-5956-4ba0-95bf-b15b05a02013', 'Mechatroniker/Mechatronikerin|Mechatroniker', 'mechatronics assembler'],
  [
    'f2b15a0e-e65a-438a-affb-29b9d50b77d1',
    'Softwareentwickler/Softwareentwicklerin|Softwareentwickler',
    'software developer|software engineer',
  ],
  ['0b14d5d7-1bbe-4403-b9e6-7b0f37fc44fc', 'Tierpfleger/Tierpflegerin|Tierpfleger', 'animal keeper'],
]

function labelsOf([, de, en, everydayDe = '', everydayEn = '']: Row): ConceptLabel[] {
  const list = (texts: string, language: Language, everyday: boolean) =>
    texts
      .split('|')
      .filter((text) => text !== '')
      .map(
        (text, i): ConceptLabel => ({
          language,
          kind: everyday ? 'everyday' : i === 0 ? 'preferred' : 'alternative',
          text,
        }),
      )
  return [
    ...list(de, 'de', false),
    ...list(en, 'en', false),
    ...list(everydayDe, 'de', true),
    ...list(everydayEn, 'en', true),
  ]
}

/** Some fifty concepts, enough to tell near ones apart. Labels and URIs: ESCO, European Commission; everyday terms are ours. */
export const SMALL_TAXONOMY: Taxonomy = {
  version: 'small-1',
  concepts: [
    ...SKILLS.map((row) => ({
      uri: SKILL + row[0],
      kind: 'skill' as const,
      skillType: null,
      reuseLevel: null,
      labels: labelsOf(row),
    })),
    ...OCCUPATIONS.map((row) => ({
      uri: OCCUPATION + row[0],
      kind: 'occupation' as const,
      skillType: null,
      reuseLevel: null,
      labels: labelsOf(row),
    })),
  ],
  relations: [],
}

/** URI of a skill of the small taxonomy by its preferred English label. */
export function skill(label: string): string {
  const row = SKILLS.find(([, , en]) => en.split('|')[0] === label)
  if (row === undefined) throw new Error(`The small taxonomy has no skill "${label}".`)
  return SKILL + row[0]
}
