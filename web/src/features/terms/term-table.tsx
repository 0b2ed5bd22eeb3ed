import { Badge, Button, Group, Table, Text } from '@mantine/core'
import type { TaughtTermItem } from 'api/contract/taught-terms'
import { useTranslation } from 'react-i18next'
import classes from '../../components/layout/cards-table.module.css'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { useTermActions } from './use-term-actions.tsx'

interface Props {
  terms: TaughtTermItem[]
  isManager: boolean
}

/** What was taught, one line each, with all that can be done about it. */
export function TermTable({ terms, isManager }: Props) {
  const { t } = useTranslation()
  const heads = [
    'words',
    'skill',
    ...(isManager ? (['organisation'] as const) : []),
    'texts',
    'taught',
    'forAll',
  ] as const
  return (
    <Table className={classes.table} aria-label={t('terms.table')}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} scope="col" className={head === 'texts' ? classes.numeric : undefined}>
              {t(`terms.heads.${head}`)}
            </Table.Th>
          ))}
          <Table.Th scope="col">{t('terms.heads.actions')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {terms.map((term) => (
          <TermRow key={term.id} term={term} isManager={isManager} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function TermRow({ term, isManager }: { term: TaughtTermItem; isManager: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const name = useLabel()(term)
  const holdsForAll = term.organisationId === null
  return (
    <Table.Tr data-testid="term">
      <Table.Th scope="row" fw={600}>
        {t('skills.quoted', { word: term.words })}
        {term.isSample ? (
          <Badge color="gray" variant="outline" ms="xs">
            {t('shell.sample')}
          </Badge>
        ) : null}
      </Table.Th>
      <Table.Td data-label={t('terms.heads.skill')}>
        <Text span size="sm" c="dimmed">
          {t(`terms.says.${term.verdict}`)}
        </Text>{' '}
        {name}
      </Table.Td>
      {isManager ? (
        <Table.Td data-label={t('terms.heads.organisation')}>{term.organisationName ?? t('terms.everybody')}</Table.Td>
      ) : null}
      <Table.Td data-label={t('terms.heads.texts')} className={classes.numeric} data-numbers>
        {term.verdict === 'links' ? formats.number(term.texts) : '–'}
      </Table.Td>
      <Table.Td data-label={t('terms.heads.taught')}>
        {formats.shortDay(term.taughtAt.slice(0, 10))}
        {term.source ? (
          <>
            {' · '}
            <TextLink
              size="sm"
              to={term.source.kind === 'need' ? '/needs/$id' : '/catalogue/$id'}
              params={{ id: term.source.id } as never}
            >
              {term.source.title}
            </TextLink>
          </>
        ) : null}
      </Table.Td>
      <Table.Td data-label={t('terms.heads.forAll')}>
        {holdsForAll ? t('terms.states.installation') : t(`terms.states.${term.review}`)}
      </Table.Td>
      <Table.Td>
        <TermActions term={term} isManager={isManager} />
      </Table.Td>
    </Table.Tr>
  )
}

function TermActions({ term, isManager }: { term: TaughtTermItem; isManager: boolean }) {
  const { t } = useTranslation()
  const { remove, review } = useTermActions()
  const { words } = term
  const busy = remove.isPending || review.isPending
  const mayReview = isManager && term.organisationId !== null
  return (
    <Group gap="xs">
      {mayReview && term.review === 'waiting' ? (
        <>
          <Button
            size="compact-sm"
            disabled={busy}
            aria-label={t('terms.acceptOf', { words })}
            onClick={() => review.mutate({ term, review: 'accepted' })}
          >
            {t('terms.accept')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            aria-label={t('terms.declineOf', { words })}
            onClick={() => review.mutate({ term, review: 'declined' })}
          >
            {t('terms.decline')}
          </Button>
        </>
      ) : null}
      {mayReview && term.review !== 'waiting' ? (
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          aria-label={t('terms.reopenOf', { words })}
          onClick={() => review.mutate({ term, review: 'waiting' })}
        >
          {t('terms.reopen')}
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant="default"
        disabled={busy}
        aria-label={t('terms.removeOf', { words })}
        onClick={() => remove.mutate(term)}
      >
        {t('terms.remove')}
      </Button>
    </Group>
  )
}
