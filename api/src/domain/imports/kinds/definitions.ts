import { learners } from './definitions/learners.ts'
import { microCredentials } from './definitions/micro-credentials.ts'
import { needs } from './definitions/needs.ts'
import { runs } from './definitions/runs.ts'
import { surveyResults } from './definitions/survey-results.ts'
import type { KindDefinition, RowKind } from './kind.ts'

/** The data dictionary: what each kind of import takes, in the words of those who fill it. */
export const DEFINITIONS: Readonly<Record<RowKind, KindDefinition>> = {
  needs,
  learners,
  'micro-credentials': microCredentials,
  runs,
  'survey-results': surveyResults,
}

/** The kind for an import that says some fields once for all rows: these need no column. */
export const withGiven = (definition: KindDefinition, given: readonly string[]): KindDefinition => ({
  ...definition,
  fields: definition.fields.map((field) =>
    field.required && given.includes(field.key) ? { ...field, required: false } : field,
  ),
})
