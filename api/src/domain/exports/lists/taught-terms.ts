import type { z } from 'zod'
import type { TaughtTermExportQuery } from '../../../contract/exports.ts'
import type { TaughtTermItem } from '../../../contract/taught-terms.ts'
import { listTerms } from '../../linking/terms/list-terms.ts'
import { TERM_REVIEWS, TERM_VERDICTS } from '../choices.ts'
import { labelIn, sampleColumn } from '../columns.ts'
import { type Exportable, filtersOf, walk, wordIn } from '../list.ts'

/** Words that organisations taught: an organisation its own, a manager all. Noted, and for people only: they stay in the house. */
export const taughtTerms: Exportable<z.output<typeof TaughtTermExportQuery>, TaughtTermItem> = {
  name: 'taught-terms',
  title: ['Gelernte Begriffe', 'Taught words'],
  note: [
    'Begriffe einzelner Organisationen: nicht zur Veröffentlichung; der Export ist vermerkt',
    'Words of single organisations: not for publication; this export has been noted',
  ],
  isSample: (row) => row.isSample,
  audit: () => ({ subjectKind: 'taught-terms', subjectId: 'list' }),
  columns: [
    {
      key: 'words',
      type: 'text',
      header: ['Begriff', 'Words'],
      description: ['Wie er geschrieben wurde', 'As they were written'],
      value: (row) => row.words,
    },
    {
      key: 'verdict',
      type: 'choice',
      choices: TERM_VERDICTS,
      header: ['Bedeutung', 'Meaning'],
      description: ['Ob der Begriff die Fähigkeit meint oder nicht', 'Whether the words mean the skill or do not'],
      value: (row) => row.verdict,
    },
    {
      key: 'skill',
      type: 'text',
      header: ['Fähigkeit', 'Skill'],
      description: ['Bezeichnung, wie sie heute gilt', 'Label as it stands today'],
      value: (row, locale) => labelIn(row, locale),
    },
    {
      key: 'organisation',
      type: 'text',
      header: ['Gilt für', 'Holds for'],
      description: [
        'Organisation, in deren Texten der Begriff gilt, oder die ganze Installation',
        'Organisation in whose texts the words hold, or the whole installation',
      ],
      value: (row, locale) => row.organisationName ?? wordIn(['alle', 'everybody'], locale),
    },
    {
      key: 'review',
      type: 'choice',
      choices: TERM_REVIEWS,
      header: ['Für alle', 'For everybody'],
      description: [
        'Was die Projektleitung dazu gesagt hat; leer bei Begriffen, die für alle gelten',
        'What a manager said of it; empty for words that hold for everybody',
      ],
      value: (row) => (row.organisationId === null ? null : row.review),
    },
    {
      key: 'texts',
      type: 'integer',
      header: ['Texte', 'Texts'],
      description: ['Texte, die die Fähigkeit durch diesen Begriff haben', 'Texts that have the skill by these words'],
      value: (row) => row.texts,
    },
    {
      key: 'taughtAt',
      type: 'instant',
      header: ['Gelernt am', 'Taught at'],
      description: ['Wann der Begriff zuletzt gesagt wurde', 'When the words were last said'],
      value: (row) => row.taughtAt,
    },
    sampleColumn(),
    {
      key: 'uri',
      type: 'text',
      header: ['Fähigkeit (Adresse)', 'Skill (URI)'],
      description: ['Adresse in der Klassifikation', 'URI in the classification'],
      value: (row) => row.uri,
    },
  ],
  async *read(context, actor, query) {
    for await (const { items, total } of walk((page) => listTerms(context, actor, { ...filtersOf(query), ...page })))
      yield { rows: items, total }
  },
}
