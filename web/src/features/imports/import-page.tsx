import { Alert, Button, Text } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle, IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { DataImport } from 'api/contract/imports'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { PageSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { LinkButton, TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { isApiError } from '../../lib/api-error.ts'
import { useFormats } from '../../lib/formats.ts'
import { useMe } from '../../lib/me.query.ts'
import { hasEnded, isWaiting, isWorking } from './import-states.ts'
import { useImportTitle } from './import-title.ts'
import { importQuery } from './imports.query.ts'
import { ResultPart } from './result-part.tsx'
import { ReviewPart } from './review-part.tsx'
import { useImportActions } from './use-import-actions.tsx'
import { WorkingPart } from './working-part.tsx'

export function ImportPage() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(importQuery(id))
  // A poll that failed is tried again; what is known stays on the page until then.
  if (query.data && !isGone(query.error)) return <OneImport key={id} item={query.data} />
  if (!query.isError) return <PageSkeleton />
  return (
    <>
      <PageTitle
        title={t(isGone(query.error) ? 'imports.one.missing' : 'feedback.pageFailed')}
        lead={isGone(query.error) ? t('imports.one.missingText') : undefined}
      />
      {isGone(query.error) ? (
        <LinkButton to="/imports">{t('imports.one.all')}</LinkButton>
      ) : (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </>
  )
}

const isGone = (error: unknown) => isApiError(error) && (error.status === 404 || error.status === 400)

function OneImport({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const titleOf = useImportTitle()
  const actions = useImportActions(item)
  useFreshLists(item)
  return (
    <>
      <PageTitle
        title={titleOf(item)}
        lead={<About item={item} />}
        actions={
          <>
            <LinkButton to="/imports" variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />}>
              {t('imports.one.all')}
            </LinkButton>
            {isWaiting(item.state) ? (
              <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={actions.askDiscard}>
                {t('imports.act.cancel')}
              </Button>
            ) : null}
            {hasEnded(item.state) ? (
              <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={actions.askRemove}>
                {t('imports.one.remove')}
              </Button>
            ) : null}
          </>
        }
      />
      {item.sameFileAs && !hasEnded(item.state) ? <SameFile id={item.sameFileAs} /> : null}
      {isWorking(item.state) ? <WorkingPart item={item} onCancel={actions.askCancel} /> : null}
      {isWaiting(item.state) ? <ReviewPart item={item} actions={actions} /> : null}
      {hasEnded(item.state) ? <ResultPart item={item} /> : null}
    </>
  )
}

/** Records that have come in are on no page that was loaded before: all of them are read anew when next looked at. */
function useFreshLists({ state, stored }: DataImport) {
  const client = useQueryClient()
  useEffect(() => {
    if (stored > 0 && hasEnded(state))
      void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'me' && first !== 'imports' })
  }, [client, state, stored])
}

function About({ item }: { item: DataImport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const isManager = useMe().user?.role === 'manager'
  const kind = t(`imports.kinds.${item.kind}.name`)
  const parts = [
    t('imports.one.about', { kind, file: item.fileName }),
    isManager && item.organisationName ? t('imports.one.forWhom', { name: item.organisationName }) : null,
    t('imports.one.by', {
      name: item.createdByName ?? t('imports.list.nobody'),
      // Day and time stay on one line.
      when: formats.instant(item.createdAt).replaceAll(' ', '\u00a0'),
    }),
  ]
  return <span style={{ overflowWrap: 'anywhere' }}>{parts.filter(Boolean).join(', ')}</span>
}

function SameFile({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} color="brand" variant="outline" title={t('imports.one.same')} mb="lg">
      <Text>{t('imports.one.sameText')}</Text>
      <TextLink to="/imports/$id" params={{ id } as never} underline="always">
        {t('imports.one.sameLink')}
      </TextLink>
    </Alert>
  )
}
