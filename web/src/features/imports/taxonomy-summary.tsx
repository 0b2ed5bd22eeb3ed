import { Table, Text } from '@mantine/core'
import { CrosswalkImportSummary, TaxonomyImportSummary } from 'api/contract/taxonomy'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { imports } from '../../locales/en/imports.ts'
import { intakeCodeOf } from './failure-words.ts'
import classes from './tables.module.css'
import { Tiles } from './tiles.tsx'

/** What a classification or a list of terms brought; nothing while it is not known. */
export function TaxonomySummary({ summary }: { summary: unknown }) {
  const taxonomy = TaxonomyImportSummary.safeParse(summary)
  const crosswalk = CrosswalkImportSummary.safeParse(summary)
  if (taxonomy.success) return <OfTaxonomy summary={taxonomy.data} />
  return crosswalk.success ? <OfCrosswalk summary={crosswalk.data} /> : null
}

function OfTaxonomy({ summary: { concepts, labels, relations } }: { summary: TaxonomyImportSummary }) {
  const { t } = useTranslation()
  const word = (key: 'added' | 'changed' | 'retired' | 'unchanged' | 'labels' | 'relations') =>
    t(`imports.result.taxonomy.${key}`)
  return (
    <Section title={t('imports.result.taxonomy.title')}>
      <Tiles
        items={[
          { label: word('added'), value: concepts.added },
          { label: word('changed'), value: concepts.changed },
          { label: word('retired'), value: concepts.retired },
          { label: word('unchanged'), value: concepts.unchanged },
          { label: word('labels'), value: labels },
          { label: word('relations'), value: relations },
        ]}
      />
    </Section>
  )
}

function OfCrosswalk({ summary }: { summary: CrosswalkImportSummary }) {
  const { t } = useTranslation()
  const { terms, relations, rejected, problems, list } = summary
  return (
    <>
      <Section title={t('imports.result.crosswalk.title', { list })}>
        <Tiles
          items={[
            { label: t('imports.result.crosswalk.terms'), value: terms },
            ...(['exact', 'close', 'broad', 'narrow', 'related'] as const)
              .filter((relation) => relations[relation] > 0)
              .map((relation) => ({ label: t(`imports.result.crosswalk.${relation}`), value: relations[relation] })),
            { label: t('imports.tiles.rejected'), value: rejected, needsYou: true },
          ]}
        />
      </Section>
      {problems.length > 0 ? (
        <Section title={t('imports.act.firstProblems')}>
          <Problems items={problems} />
        </Section>
      ) : null}
    </>
  )
}

type CrosswalkCode = keyof typeof imports.result.crosswalk.codes
const isOwnCode = (code: string): code is CrosswalkCode => Object.hasOwn(imports.result.crosswalk.codes, code)

function Problems({ items }: { items: CrosswalkImportSummary['problems'] }) {
  const { t } = useTranslation()
  const sentenceOf = (code: string) => {
    if (isOwnCode(code)) return t(`imports.result.crosswalk.codes.${code}`)
    const known = intakeCodeOf(code)
    return known ? t(`imports.failures.${known}`) : code
  }
  const head = (key: 'row' | 'value' | 'message') => t(`imports.rows.${key}`)
  return (
    <Table className={classes.table} verticalSpacing="xs" aria-label={t('imports.act.firstProblems')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{head('row')}</Table.Th>
          <Table.Th scope="col">{head('value')}</Table.Th>
          <Table.Th scope="col">{head('message')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ row, code, value }) => (
          <Table.Tr key={`${row} ${code}`}>
            <Table.Th scope="row" fw={600} data-numbers>
              <Text span inherit hiddenFrom="sm">
                {head('row')}{' '}
              </Text>
              {row}
            </Table.Th>
            <Table.Td data-label={head('value')} data-wide>
              <span className={classes.quote}>{value ?? t('imports.rows.nothing')}</span>
            </Table.Td>
            <Table.Td data-label={head('message')} data-wide className={classes.words}>
              {sentenceOf(code)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
