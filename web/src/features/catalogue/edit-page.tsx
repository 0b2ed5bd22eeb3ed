import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { PageSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { api } from '../../lib/api.ts'
import { isApiError } from '../../lib/api-error.ts'
import { microCredentialQuery } from './catalogue.query.ts'
import { ConflictModal } from './conflict-modal.tsx'
import { valuesOf } from './form-values.ts'
import { MicroCredentialForm } from './micro-credential-form.tsx'

export function EditPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(microCredentialQuery(id))
  return (
    <AsyncState query={query} skeleton={<PageSkeleton />}>
      {(offer) => <Edit key={offer.id} offer={offer} />}
    </AsyncState>
  )
}

function Edit({ offer }: { offer: MicroCredential }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notify = useNotify()
  const client = useQueryClient()
  // The version the person began with: a refetch meanwhile must not turn a conflict into a silent overwrite.
  const [base, setBase] = useState(offer)
  const [conflict, setConflict] = useState<{ mine: MicroCredentialInput; theirs: MicroCredential } | null>(null)
  const back = () => void navigate({ to: '/catalogue/$id', params: { id: offer.id } })
  const save = useMutation({
    mutationFn: ({ input, revision }: { input: MicroCredentialInput; revision: number }) =>
      api.put<MicroCredential>(`/api/v1/micro-credentials/${offer.id}`, input, revision),
    onSuccess: (saved) => {
      client.setQueryData(microCredentialQuery(offer.id).queryKey, saved)
      void client.invalidateQueries({ queryKey: ['micro-credentials', 'list'] })
      notify.saved(t('catalogue.form.saved'))
      back()
    },
    onError: (error, { input }) => {
      if (isApiError(error) && error.status === 412 && error.current) {
        setConflict({ mine: input, theirs: error.current as MicroCredential })
      } else {
        notify.failed(error)
      }
    },
  })
  return (
    <>
      <PageTitle
        title={t('catalogue.form.editTitle', { title: base.title })}
        lead={t(base.status === 'draft' ? 'catalogue.form.draftHint' : 'catalogue.form.publishedHint')}
      />
      <MicroCredentialForm
        key={base.revision}
        initial={valuesOf(base)}
        views={base.prerequisiteViews}
        saving={save.isPending}
        error={save.error}
        submitLabel={t('catalogue.form.save')}
        onCancel={back}
        onSubmit={(input) => save.mutate({ input, revision: base.revision })}
      />
      {conflict && (
        <ConflictModal
          {...conflict}
          onClose={() => setConflict(null)}
          onMine={() => {
            setConflict(null)
            save.mutate({ input: conflict.mine, revision: conflict.theirs.revision })
          }}
          onTheirs={() => {
            setConflict(null)
            client.setQueryData(microCredentialQuery(offer.id).queryKey, conflict.theirs)
            setBase(conflict.theirs)
          }}
        />
      )}
    </>
  )
}
