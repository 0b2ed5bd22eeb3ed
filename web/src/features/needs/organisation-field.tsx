import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Organisation } from 'api/contract/accounts'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'

const businessesQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => api.get<{ items: Organisation[] }>('/api/v1/organisations', { signal }),
  staleTime: 60_000,
})

/** The project office posts for a business, so it says for which. */
export function OrganisationField(props: NativeSelectProps) {
  const { t } = useTranslation()
  const query = useQuery(businessesQuery)
  const businesses = (query.data?.items ?? []).filter((item) => item.kind === 'business')
  return (
    <NativeSelect
      label={t('needs.form.organisation')}
      data={[
        { value: '', label: t('needs.form.choose') },
        ...businesses.map((item) => ({ value: item.id, label: item.name })),
      ]}
      {...props}
    />
  )
}
