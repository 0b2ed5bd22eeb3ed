import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Programme, ProgrammeInput } from 'api/contract/programmes'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { PageSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useVersionedSave } from '../../components/versions/use-versioned-save.ts'
import { api } from '../../lib/api.ts'
import { ProgrammeConflict } from './programme-conflict.tsx'
import { ProgrammeForm } from './programme-form.tsx'
import { valuesOf } from './programme-values.ts'
import { programmePlanQuery } from './programmes.query.ts'
import { useForgetReports } from './use-forget-reports.ts'

export function EditProgrammePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(programmePlanQuery(id))
  return (
    <AsyncState query={query} skeleton={<PageSkeleton />}>
      {(programme) => <Edit key={programme.id} programme={programme} />}
    </AsyncState>
  )
}

function Edit({ programme }: { programme: Programme }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notify = useNotify()
  const client = useQueryClient()
  const forgetReports = useForgetReports()
  // The version the person began with: a refetch meanwhile must not turn a conflict into a silent overwrite.
  const [base, setBase] = useState(programme)
  const initial = useMemo(() => valuesOf(base), [base])
  const { queryKey } = programmePlanQuery(programme.id)
  const { save, isPending, error, conflict } = useVersionedSave<ProgrammeInput, Programme>({
    send: (input, { revision }) => api.put(`/api/v1/programmes/${programme.id}`, input, revision),
    onSaved: (saved) => {
      client.setQueryData(queryKey, saved)
      setBase(saved)
      forgetReports()
      notify.saved(t('programmes.form.saved'))
    },
    onStored: (stored) => {
      client.setQueryData(queryKey, stored)
      setBase(stored)
    },
    onFailed: notify.failed,
  })
  return (
    <>
      <PageTitle title={t('programmes.editTitle', { name: base.name })} lead={t('programmes.editLead')} />
      <ProgrammeForm
        key={base.revision}
        initial={initial}
        saving={isPending}
        error={error}
        submitLabel={t('programmes.form.save')}
        onCancel={() => void navigate({ to: '/overview', search: { programmeId: programme.id } })}
        onSubmit={(input) => save({ input, base })}
      />
      {conflict && <ProgrammeConflict {...conflict} />}
    </>
  )
}
