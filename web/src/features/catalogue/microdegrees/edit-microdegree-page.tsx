import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { CataloguePage } from 'api/contract/catalogue'
import type { Microdegree, MicrodegreeInput } from 'api/contract/microdegrees'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../../components/feedback/async-state.tsx'
import { useNotify } from '../../../components/feedback/notify.ts'
import { PageSkeleton } from '../../../components/feedback/page-skeleton.tsx'
import { PageTitle } from '../../../components/layout/page-title.tsx'
import { useVersionedSave } from '../../../components/versions/use-versioned-save.ts'
import { api } from '../../../lib/api.ts'
import { MicrodegreeConflict } from './microdegree-conflict.tsx'
import { MicrodegreeForm } from './microdegree-form.tsx'
import { valuesOfMicrodegree } from './microdegree-values.ts'
import { microdegreeQuery } from './microdegrees.query.ts'

export function EditMicrodegreePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(microdegreeQuery(id))
  return (
    <AsyncState query={query} skeleton={<PageSkeleton />}>
      {(degree) => <Edit key={degree.id} degree={degree} />}
    </AsyncState>
  )
}

function Edit({ degree }: { degree: Microdegree }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const notify = useNotify()
  const client = useQueryClient()
  // The version the person began with: a refetch meanwhile must not turn a conflict into a silent overwrite.
  const [base, setBase] = useState(degree)
  const back = () => void navigate({ to: '/microdegrees/$id', params: { id: degree.id } })
  const { queryKey } = microdegreeQuery(degree.id)
  const { save, isPending, error, conflict } = useVersionedSave<MicrodegreeInput, Microdegree>({
    send: (input, { revision }) => api.put(`/api/v1/microdegrees/${degree.id}`, input, revision),
    onSaved: (saved) => {
      client.setQueryData(queryKey, saved)
      void client.invalidateQueries({ queryKey: ['microdegrees', 'list'] })
      notify.saved(t('catalogue.form.saved'))
      back()
    },
    onStored: (stored) => {
      client.setQueryData(queryKey, stored)
      setBase(stored)
    },
    onFailed: notify.failed,
  })
  /** Every title that was seen since the page was opened: of the parts before, of those stored now, of those found by searching. */
  const titleOf = (id: string): string => {
    const found = client
      .getQueriesData<CataloguePage>({ queryKey: ['micro-credentials', 'search'] })
      .flatMap(([, page]) => page?.items ?? [])
      .find((offer) => offer.id === id)?.title
    const parts = [...base.parts, ...(conflict?.theirs.parts ?? [])]
    return found ?? parts.find((part) => part.microCredentialId === id)?.title ?? id
  }
  return (
    <>
      <PageTitle
        title={t('catalogue.form.editTitle', { title: base.title })}
        lead={t(base.status === 'draft' ? 'catalogue.degree.draftHint' : 'catalogue.degree.publishedHint')}
      />
      <MicrodegreeForm
        key={base.revision}
        initial={valuesOfMicrodegree(base)}
        saving={isPending}
        error={error}
        submitLabel={t('catalogue.form.save')}
        onCancel={back}
        onSubmit={(input) => save({ input, base })}
      />
      {conflict && <MicrodegreeConflict {...conflict} titleOf={titleOf} />}
    </>
  )
}
