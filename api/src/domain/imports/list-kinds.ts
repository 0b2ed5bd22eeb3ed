import type { Actor } from '../../context.ts'
import type { ImportKindList } from '../../contract/imports.ts'
import { mayImport } from './import-rights.ts'
import { DEFINITIONS } from './kinds/definitions.ts'
import { ROW_KINDS } from './kinds/kind.ts'

/** What the actor may import, with the data dictionary of each kind. */
export async function listKinds(_context: unknown, actor: Actor): Promise<ImportKindList> {
  const rows = ROW_KINDS.filter((kind) => mayImport(actor.role, kind)).map((kind) => {
    const { labelDe, labelEn, fields } = DEFINITIONS[kind]
    return {
      kind,
      labelDe,
      labelEn,
      fields: fields.map((field) => ({
        key: field.key,
        type: field.type,
        required: field.required,
        labelDe: field.labelDe,
        labelEn: field.labelEn,
        descriptionDe: field.descriptionDe,
        descriptionEn: field.descriptionEn,
        exampleDe: field.exampleDe,
        exampleEn: field.exampleEn,
        choices: field.choices?.map(({ value }) => value) ?? [],
        personal: field.personal ?? false,
      })),
    }
  })
  const whole = mayImport(actor.role, 'taxonomy')
    ? [
        {
          kind: 'taxonomy' as const,
          labelDe: 'Kompetenzrahmen (ESCO)',
          labelEn: 'Skills classification (ESCO)',
          fields: [],
        },
        { kind: 'crosswalk' as const, labelDe: 'Begriffsliste zu ESCO', labelEn: 'Terms mapped to ESCO', fields: [] },
      ]
    : []
  return { items: [...rows, ...whole] }
}
