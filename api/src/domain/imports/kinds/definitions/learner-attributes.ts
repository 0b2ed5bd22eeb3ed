import type { FieldDefinition } from '../kind.ts'
import { define } from './define.ts'
import { REGIONS } from './places.ts'
import { GENDERS } from './words.ts'

/** What a person may have said about themselves for the shares in reports: all of it may be left out. */
export const learnerAttributes: readonly FieldDefinition[] = [
  define(
    'gender',
    'choice',
    {
      label: ['Geschlecht', 'Gender'],
      description: [
        'Was die Person selbst angegeben hat: weiblich, männlich, divers, keine Angabe. Leer bedeutet: nicht gefragt.',
        'What the person said: female, male, non-binary, no answer. Empty means: not asked.',
      ],
      example: ['weiblich', 'female'],
      headers: 'Geschlecht | Gender | Sex | m/w/d | w/m/d | Geschlechtsangabe | Geschl.',
    },
    { choices: GENDERS, personal: true },
  ),
  define(
    'isInternational',
    'yes-no',
    {
      label: ['Internationale Studierende', 'International student'],
      description: [
        'Ob die Person zum Studium aus dem Ausland gekommen ist. Leer bedeutet: nicht bekannt.',
        'Whether the person came from abroad to study. Empty means: not known.',
      ],
      example: ['nein', 'no'],
      headers:
        'Internationale Studierende | International student | Internationaler Studierender | Internationale Studierende (ja/nein) | International | Bildungsausländer | Bildungsausländerin | Bildungsausländer/in | Austauschstudierende | Exchange student | International students',
    },
    { personal: true },
  ),
  define(
    'region',
    'choice',
    {
      label: ['Wohnregion', 'Region of residence'],
      description: [
        'Wo die Person wohnt: Name der Region oder NUTS-Code. „Chemnitz“ meint die Region (DED4), „Chemnitz, Stadt“ nur die Stadt (DED41).',
        'Where the person lives: name of the region or NUTS code. "Chemnitz" means the region (DED4), "Chemnitz, Stadt" the city alone (DED41).',
      ],
      example: ['Erzgebirgskreis', 'Erzgebirge district'],
      headers:
        'Wohnregion | Region of residence | Region | NUTS | NUTS-Code | Landkreis | Kreis | Wohnort | Wohnlandkreis | Place of residence | Home region | County | District',
    },
    { choices: REGIONS, codes: 'region', personal: true },
  ),
]
