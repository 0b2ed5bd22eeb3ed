import { Stack } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { DataImport, EditImport, ImportDefaults } from 'api/contract/imports'
import { useState } from 'react'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { ActionBar } from './action-bar.tsx'
import { CheckResult } from './check-result.tsx'
import { DefaultsFields } from './defaults-fields.tsx'
import { DialectSection } from './dialect-section.tsx'
import { isWhole } from './import-kinds.ts'
import { withField } from './import-rows.ts'
import { importKindsQuery, previewQuery } from './imports.query.ts'
import { MappingSection } from './mapping-section.tsx'
import { PreviewSection } from './preview-section.tsx'
import type { ImportActions } from './use-import-actions.tsx'

/** What an edit says when it changes only one part of it. */
const editOf = ({ mapping, defaults }: DataImport): EditImport => ({ mapping, defaults })

/** Before anything is stored: how the file was understood, which column holds what, and what would come in. */
export function ReviewPart({ item, actions }: { item: DataImport; actions: ImportActions }) {
  const preview = useQuery({ ...previewQuery(item), enabled: !isWhole(item.kind) })
  const fields = useQuery(importKindsQuery).data?.items.find(({ kind }) => kind === item.kind)?.fields ?? []
  const [defaults, setDefaults] = useState<ImportDefaults>(item.defaults)
  const saveDefaults = useDebouncedCallback(
    (next: ImportDefaults) => actions.edit((now) => ({ ...editOf(now), defaults: next })),
    300,
  )
  const whole = isWhole(item.kind)
  return (
    <Stack gap={0}>
      {item.state === 'checked' ? <CheckResult item={item} /> : null}
      {item.table ? (
        <DialectSection
          item={item}
          table={item.table}
          onChange={(change) => actions.edit((now) => ({ ...editOf(now), ...change }))}
        />
      ) : null}
      {whole ? null : (
        <AsyncState query={preview}>
          {(data) => (
            <>
              <MappingSection
                item={item}
                fields={fields}
                preview={data}
                isSaving={actions.isSaving}
                isSaved={actions.isEdited}
                onChange={(column, field) =>
                  actions.edit((now) => ({ ...editOf(now), mapping: withField(now.mapping, column, field) }))
                }
              />
              <DefaultsFields
                kind={item.kind}
                value={defaults}
                onChange={(next) => {
                  setDefaults(next)
                  saveDefaults(next)
                }}
              />
              <PreviewSection item={item} fields={fields} preview={data} />
            </>
          )}
        </AsyncState>
      )}
      <ActionBar item={item} actions={actions} isComplete={whole || preview.data?.missing.length === 0} />
    </Stack>
  )
}
