import { Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ImportDefaults, ImportKind, ImportKindList } from 'api/contract/imports'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { DefaultsFields } from './defaults-fields.tsx'
import { FileDrop } from './file-drop.tsx'
import { ImportList } from './import-list.tsx'
import type { ImportsSearch } from './import-search.ts'
import { importKindsQuery } from './imports.query.ts'
import { KindCards } from './kind-cards.tsx'
import { TemplateBox } from './template-box.tsx'

export function ImportsPage() {
  const { t } = useTranslation()
  const search = useSearch({ strict: false }) as ImportsSearch
  const query = useQuery(importKindsQuery)
  return (
    <>
      <PageTitle title={t('imports.title')} lead={t('imports.lead')} />
      <AsyncState query={query}>{({ items }) => <NewImport kinds={items} chosen={search.kind} />}</AsyncState>
      <ImportList state={search.state} />
    </>
  )
}

function NewImport({ kinds, chosen }: { kinds: ImportKindList['items']; chosen: ImportKind | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const only = kinds.length === 1 ? kinds[0] : undefined
  const kind = only ?? kinds.find((item) => item.kind === chosen)
  const choose = (next: ImportKind | undefined) =>
    void navigate({ to: '/imports', search: { kind: next } as never, replace: true, resetScroll: false })
  return (
    <>
      {only ? null : (
        <Section
          title={t('imports.what.title')}
          actions={
            kind ? (
              <Anchor component="button" type="button" onClick={() => choose(undefined)} hiddenFrom="sm">
                {t('imports.what.other')}
              </Anchor>
            ) : null
          }
        >
          <KindCards kinds={kinds.map((item) => item.kind)} value={kind?.kind ?? null} onChange={choose} />
        </Section>
      )}
      {kind ? <NewFile key={kind.kind} kind={kind} /> : null}
    </>
  )
}

function NewFile({ kind: { kind, fields } }: { kind: ImportKindList['items'][number] }) {
  const { t } = useTranslation()
  const [defaults, setDefaults] = useState<ImportDefaults>(kind === 'taxonomy' ? { languages: ['de', 'en'] } : {})
  const [asksForMore, setAsksForMore] = useState(false)
  /** What has to be known before a file can be taken. */
  const lacks =
    (kind === 'crosswalk' && !defaults.name?.trim()) || (kind === 'taxonomy' && defaults.languages?.length === 0)
  return (
    <Stack gap={0}>
      <DefaultsFields kind={kind} value={defaults} onChange={setDefaults} asksForMore={asksForMore && lacks} />
      <Section title={t('imports.file.title')}>
        <Stack gap="md">
          <FileDrop
            kind={kind}
            defaults={defaults}
            mayStart={() => {
              setAsksForMore(lacks)
              return !lacks
            }}
          />
          {fields.length > 0 ? <TemplateBox kind={kind} fields={fields} /> : null}
        </Stack>
      </Section>
    </Stack>
  )
}
