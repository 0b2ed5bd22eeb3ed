import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { programmesQuery } from '../../lib/programmes.query.ts'

interface Props {
  value: string | undefined
  onChange: (programmeId: string) => void
}

/** Which programme the page speaks of; with only one there is nothing to choose. */
export function ProgrammeSelect({ value, onChange }: Props) {
  const { t } = useTranslation()
  const items = useQuery(programmesQuery).data?.items ?? []
  if (items.length < 2) return null
  return (
    <NativeSelect
      label={t('overview.programme')}
      size="xs"
      maw="18rem"
      value={value ?? items.find(({ isCurrent }) => isCurrent)?.id}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={items.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
