import { Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { LIMITS } from 'api/contract/common'
import { DemandSource } from 'api/contract/demands'
import type { ImportDefaults, ImportKind } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { RegionSelect } from '../../components/forms/region-select.tsx'
import { Section } from '../../components/layout/section.tsx'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { useMe } from '../../lib/me.query.ts'
import { organisationsQuery } from '../../lib/organisations.query.ts'
import { programmeQuery } from '../../lib/programme.query.ts'

interface Props {
  kind: ImportKind
  value: ImportDefaults
  onChange: (value: ImportDefaults) => void
  /** A file was offered before what it needs was said. */
  asksForMore?: boolean
}

/** What holds for rows that do not say it themselves: only what this kind of list knows. */
export function DefaultsFields({ kind, value, onChange, asksForMore = false }: Props) {
  const { t } = useTranslation()
  const isManager = useMe().user?.role === 'manager'
  const set = (part: Partial<ImportDefaults>) => {
    const next = Object.entries({ ...value, ...part }).filter(([, entry]) => entry !== undefined && entry !== '')
    onChange(Object.fromEntries(next))
  }
  const isDemand = kind === 'needs' || kind === 'survey-results'
  if (kind === 'taxonomy' || kind === 'crosswalk')
    return (
      <Section title={t(kind === 'taxonomy' ? 'imports.defaults.languages' : 'imports.defaults.name')}>
        {kind === 'taxonomy' ? (
          <Languages value={value} set={set} asksForMore={asksForMore} />
        ) : (
          <TextInput
            aria-label={t('imports.defaults.name')}
            description={t('imports.defaults.nameHint')}
            error={asksForMore ? t('imports.defaults.nameNeeded') : null}
            maxLength={LIMITS.shortText}
            maw="28rem"
            value={value.name ?? ''}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        )}
      </Section>
    )
  if (kind !== 'learners' && !isDemand && !isManager) return null
  return (
    <Section title={t('imports.defaults.title')} hint={t('imports.defaults.hint')}>
      <Stack gap="sm">
        <Group gap="md" align="flex-end">
          {isManager ? <Organisation isDemand={isDemand} value={value} set={set} /> : null}
          {isDemand ? (
            <RegionSelect
              label={t('imports.defaults.region')}
              emptyLabel={t('imports.defaults.none')}
              value={value.region ?? ''}
              onChange={(event) => set({ region: event.currentTarget.value })}
            />
          ) : null}
          {kind === 'needs' ? (
            <NativeSelect
              label={t('imports.defaults.source')}
              value={value.source ?? ''}
              onChange={(event) => set({ source: DemandSource.safeParse(event.currentTarget.value).data })}
              data={[
                { value: '', label: t('imports.defaults.none') },
                ...(['need', 'job-ad'] as const).map((source) => ({
                  value: source,
                  label: t(`imports.defaults.sources.${source}`),
                })),
              ]}
            />
          ) : null}
          {kind === 'survey-results' ? (
            <TextInput
              label={t('imports.defaults.wave')}
              placeholder={t('imports.defaults.waveHint')}
              maxLength={40}
              value={value.wave ?? ''}
              onChange={(event) => set({ wave: event.currentTarget.value })}
            />
          ) : null}
          {kind === 'learners' ? <LearnerGroup value={value} set={set} /> : null}
        </Group>
        {isDemand && isManager ? (
          <Checkbox
            label={t('imports.defaults.create')}
            description={t('imports.defaults.createHint')}
            checked={value.createOrganisations ?? false}
            onChange={(event) => set({ createOrganisations: event.currentTarget.checked || undefined })}
          />
        ) : null}
      </Stack>
    </Section>
  )
}

interface PartProps {
  value: ImportDefaults
  set: (part: Partial<ImportDefaults>) => void
}

function Organisation({ isDemand, value, set }: PartProps & { isDemand: boolean }) {
  const { t } = useTranslation()
  const items = useQuery(organisationsQuery).data?.items ?? []
  const wanted = isDemand ? 'business' : 'university'
  return (
    <NativeSelect
      label={t(isDemand ? 'imports.defaults.organisation' : 'imports.defaults.university')}
      value={value.organisationId ?? ''}
      onChange={(event) => set({ organisationId: event.currentTarget.value })}
      data={[
        { value: '', label: t('imports.defaults.organisationEmpty') },
        ...items.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

function LearnerGroup({ value, set }: PartProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  return (
    <NativeSelect
      label={t('imports.defaults.group')}
      value={value.groupId ?? ''}
      onChange={(event) => set({ groupId: event.currentTarget.value })}
      data={[
        { value: '', label: t('imports.defaults.none') },
        ...groups.map((group) => ({ value: group.id, label: nameOf(group, language) })),
      ]}
    />
  )
}

function Languages({ value, set, asksForMore }: PartProps & { asksForMore: boolean }) {
  const { t } = useTranslation()
  return (
    <Checkbox.Group
      aria-label={t('imports.defaults.languages')}
      error={asksForMore ? t('imports.defaults.languageNeeded') : null}
      value={value.languages ?? []}
      onChange={(chosen) => set({ languages: (['de', 'en'] as const).filter((language) => chosen.includes(language)) })}
    >
      <Group gap="lg">
        {(['de', 'en'] as const).map((language) => (
          <Checkbox key={language} value={language} label={t(`imports.defaults.languageNames.${language}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
