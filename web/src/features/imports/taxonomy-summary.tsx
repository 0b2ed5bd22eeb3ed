import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Section } from '../../components/layout/section.tsx'
import { Tiles } from './tiles.tsx'

const Count = z.number().optional()
/** What an import of a classification may say about itself; nothing of it has to be there. */
const Summary = z.object({
  concepts: z.object({ added: Count, changed: Count, retired: Count }).optional().catch(undefined),
  labels: Count.catch(undefined),
  relations: Count.catch(undefined),
  terms: Count.catch(undefined),
  rejected: Count.catch(undefined),
})

/** What a classification brought: read from what the server wrote down, as far as it is understood. */
export function TaxonomySummary({ summary }: { summary: unknown }) {
  const { t } = useTranslation()
  const parsed = Summary.safeParse(summary)
  if (!parsed.success) return null
  const { concepts, labels, relations, terms, rejected } = parsed.data
  const word = (key: 'concepts' | 'labels' | 'relations' | 'added' | 'changed' | 'retired' | 'rejected' | 'terms') =>
    t(`imports.result.taxonomy.${key}`)
  const figures: [string, number | undefined][] = [
    [`${word('concepts')}: ${word('added')}`, concepts?.added],
    [`${word('concepts')}: ${word('changed')}`, concepts?.changed],
    [`${word('concepts')}: ${word('retired')}`, concepts?.retired],
    [word('labels'), labels],
    [word('relations'), relations],
    [word('terms'), terms],
    [word('rejected'), rejected],
  ]
  const known = figures.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
  if (known.length === 0) return null
  return (
    <Section title={t('imports.result.taxonomy.title')}>
      <Tiles items={known} />
    </Section>
  )
}
