import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TokenKind } from 'api/contract/machines'
import { useTranslation } from 'react-i18next'
import { organisationsQuery } from '../../lib/organisations.query.ts'

export interface Owner {
  organisationId: string | undefined
  kind: TokenKind
}

/** For whom the project office makes it: an organisation, or the whole programme. */
export function OwnerField({ owner, onChange }: { owner: Owner; onChange: (owner: Owner) => void }) {
  const { t } = useTranslation()
  const organisations = useQuery(organisationsQuery).data?.items ?? []
  return (
    <NativeSelect
      label={t('machines.owner')}
      value={owner.organisationId ?? ''}
      data={[
        { value: '', label: t('machines.programme') },
        ...organisations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => {
        const chosen = organisations.find(({ id }) => id === event.currentTarget.value)
        onChange({ organisationId: chosen?.id, kind: chosen?.kind ?? 'programme' })
      }}
    />
  )
}
