import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { PageSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useVersionedSave } from '../../components/versions/use-versioned-save.ts'
import { api } from '../../lib/api.ts'
import { microCredentialQuery } from './catalogue.query.ts'
import { valuesOf } from './form-values.ts'
import { MicroCredentialForm } from './micro-credential-form.tsx'
import { OfferConflict } from './offer-conflict.tsx'

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
  const back = () => void navigate({ to: '/catalogue/$id', params: { id: offer.id } })
  const { queryKey } = microCredentialQuery(offer.id)
  const { save, isPending, error, conflict } = useVersionedSave<MicroCredentialInput, MicroCredential>({
    send: (input, { revision }) => api.put(`/api/v1/micro-credentials/${offer.id}`, input, revision),
    onSaved: (saved) => {
      client.setQueryData(queryKey, saved)
      void client.invalidateQueries({ queryKey: ['micro-credentials', 'list'] })
      notify.saved(t('catalogue.form.saved'))
      back()
    },
    onStored: (stored) => {
      client.setQueryData(queryKey, stored)
      setBase(stored)
    },
    onFailed: notify.failed,
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
        saving={isPending}
        error={error}
        submitLabel={t('catalogue.form.save')}
        onCancel={back}
        onSubmit={(input) => save({ input, base })}
      />
      {conflict && <OfferConflict {...conflict} />}
    </>
  )
}
