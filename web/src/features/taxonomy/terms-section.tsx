import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CrosswalkLists } from 'api/contract/taxonomy'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { languageKey } from './language-key.ts'
import classes from './taxonomy.module.css'
import { crosswalksQuery } from './taxonomy.query.ts'

type List = CrosswalkLists['items'][number]

/** Lists of terms that are found in texts beside the names of skills themselves. */
export function TermsSection() {
  const { t } = useTranslation()
  const query = useQuery(crosswalksQuery)
  const bringIn = (
    <LinkButton to="/imports" search={{ kind: 'crosswalk' } as never} variant="default">
      {t('taxonomy.terms.bringIn')}
    </LinkButton>
  )
  const some = (query.data?.items.length ?? 0) > 0
  return (
    <Section title={t('taxonomy.terms.title')} hint={t('taxonomy.terms.hint')} actions={some ? bringIn : null}>
      <AsyncState
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <EmptyState title={t('taxonomy.terms.empty')} action={bringIn}>
            {t('taxonomy.terms.emptyHint')}
          </EmptyState>
        }
      >
        {({ items }) => (
          <ul className={classes.cards} aria-label={t('taxonomy.terms.title')}>
            {items.map((item) => (
              <ListCard key={item.id} item={item} />
            ))}
          </ul>
        )}
      </AsyncState>
    </Section>
  )
}

function ListCard({ item }: { item: List }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { exact, close, broad, narrow, related } = item.relations
  const facts = [
    [t('taxonomy.terms.linking'), formats.number(exact + close)],
    [t('taxonomy.terms.keptOnly'), formats.number(broad + narrow + related)],
    [t('taxonomy.terms.language'), t(`taxonomy.languages.${languageKey(item.languages)}`)],
    [t('taxonomy.terms.at'), formats.instant(item.importedAt)],
  ] as const
  return (
    <li className={classes.card} data-testid="crosswalk">
      <Text component="h3" fw={650} size="lg">
        {item.name}
      </Text>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-numbers>{value}</dd>
          </div>
        ))}
      </dl>
      <RemoveButton item={item} terms={exact + close} />
    </li>
  )
}

function RemoveButton({ item: { id, name }, terms }: { item: List; terms: number }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const client = useQueryClient()
  const notify = useNotify()
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/v1/taxonomy/crosswalks/${id}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['taxonomy'] })
      notify.saved(t('taxonomy.terms.removed'))
    },
    onError: notify.failed,
  })
  const ask = () =>
    modals.openConfirmModal({
      title: t('taxonomy.terms.removeTitle'),
      children: <Text>{t('taxonomy.terms.removeText', { terms: formats.number(terms) })}</Text>,
      labels: { confirm: t('taxonomy.terms.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.9' },
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm: () => remove.mutate(),
    })
  return (
    <div>
      <Button
        variant="default"
        size="compact-md"
        loading={remove.isPending}
        aria-label={t('taxonomy.terms.removeOf', { name })}
        onClick={ask}
      >
        {t('taxonomy.terms.remove')}
      </Button>
    </div>
  )
}
