import { Button, Group, Stack } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconAdjustments } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { DataImport, EditImport, ImportDefaults } from 'api/contract/imports'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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
  const { t } = useTranslation()
  const preview = useQuery({ ...previewQuery(item), enabled: !isWhole(item.kind) })
  const fields = useQuery(importKindsQuery).data?.items.find(({ kind }) => kind === item.kind)?.fields ?? []
  const [defaults, setDefaults] = useState<ImportDefaults>(item.defaults)
  const saveDefaults = useDebouncedCallback(
    (next: ImportDefaults) => actions.edit((now) => ({ ...editOf(now), defaults: next })),
    300,
  )
  const [opened, setOpened] = useState(item.state === 'ready')
  const edit: ImportActions['edit'] = (change) => {
    // A change sets the import back to "ready": what is open stays open.
    setOpened(true)
    actions.edit(change)
  }
  const whole = isWhole(item.kind)
  const showsReading = opened || item.state === 'ready'
  return (
    <Stack gap={0}>
      {item.state === 'checked' ? <CheckResult item={item} /> : null}
      {showsReading || whole ? null : (
        <Group mb="xl">
          <Button
            variant="default"
            leftSection={<IconAdjustments size={18} aria-hidden />}
            onClick={() => setOpened(true)}
          >
            {t('imports.checked.showReading')}
          </Button>
        </Group>
      )}
      {item.table && showsReading ? (
        <DialectSection
          item={item}
          table={item.table}
          onChange={(change) => edit((now) => ({ ...editOf(now), ...change }))}
        />
      ) : null}
      {whole ? null : (
        <AsyncState query={preview}>
          {(data) => (
            <>
              {showsReading ? (
                <MappingSection
                  item={item}
                  fields={fields}
                  preview={data}
                  isSaving={actions.isSaving}
                  isSaved={actions.isEdited}
                  onChange={(column, field) =>
                    edit((now) => ({ ...editOf(now), mapping: withField(now.mapping, column, field) }))
                  }
                />
              ) : null}
              <DefaultsFields
                kind={item.kind}
                value={defaults}
                onChange={(next) => {
                  setDefaults(next)
                  saveDefaults(next)
                }}
              />
              {showsReading ? <PreviewSection item={item} fields={fields} preview={data} /> : null}
            </>
          )}
        </AsyncState>
      )}
      <ActionBar item={item} actions={actions} isComplete={whole || preview.data?.missing.length === 0} />
    </Stack>
  )
}
