import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Organisation } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'
import { organisationsQuery } from '../../lib/organisations.query.ts'

interface Props extends NativeSelectProps {
  kind: Organisation['kind']
}

/** The project office writes for others, so it says for whom. */
export function OrganisationField({ kind, ...props }: Props) {
  const { t } = useTranslation()
  const query = useQuery(organisationsQuery)
  const choices = (query.data?.items ?? []).filter((item) => item.kind === kind)
  return (
    <NativeSelect
      data={[
        { value: '', label: t('accounts.choose') },
        ...choices.map((item) => ({ value: item.id, label: item.name })),
      ]}
      {...props}
    />
  )
}
