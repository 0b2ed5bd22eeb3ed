import type { Actor, Context } from '../../../context.ts'
import type { ImportKind } from '../../../contract/imports.ts'
import { AppError } from '../../../errors.ts'
import { checkKind } from '../import-rights.ts'
import { DEFINITIONS } from '../kinds/definitions.ts'
import type { RowKind } from '../kinds/kind.ts'
import { templateRows } from '../kinds/template.ts'
import { type RowFile, rowFile } from './row-file.ts'

/** A file to fill in: header, two example rows, and in a workbook the data dictionary on a second sheet. */
export async function templateFile(
  context: Context,
  actor: Actor,
  { kind, format, language }: { kind: ImportKind; format: 'csv' | 'xlsx'; language: 'de' | 'en' },
): Promise<RowFile> {
  checkKind(actor, kind)
  const definition = DEFINITIONS[kind as RowKind]
  if (!definition) throw new AppError('not-found', 'A classification comes as a whole: there is no template for it.')
  const { header, examples, dictionary } = templateRows(definition, language)
  const name = language === 'de' ? `Vorlage ${definition.labelDe}` : `Template ${definition.labelEn}`
  return rowFile(context, name, { format, language }, [
    { name: language === 'de' ? definition.labelDe : definition.labelEn, rows: [header, ...examples] },
    { name: language === 'de' ? 'Datenwörterbuch' : 'Data dictionary', rows: dictionary },
  ])
}
