import { IconFileImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useFormats } from '../../lib/formats.ts'
import { HistorySection } from './history-section.tsx'
import { languageKey } from './language-key.ts'
import { RelinkingSection } from './relinking-section.tsx'
import { statusQuery, worklistQuery } from './taxonomy.query.ts'
import { TermsSection } from './terms-section.tsx'
import { WorklistSection } from './worklist-section.tsx'

/** What the app knows of skills: what is loaded, what changed, and what waits for a person's word. */
export function TaxonomyPage() {
  const { t } = useTranslation()
  const lead = useLead()
  return (
    <>
      <PageTitle
        title={t('taxonomy.title')}
        lead={lead}
        actions={
          <LinkButton
            to="/imports"
            search={{ kind: 'taxonomy' } as never}
            leftSection={<IconFileImport size={18} aria-hidden />}
          >
            {t('taxonomy.bringIn')}
          </LinkButton>
        }
      />
      <WorklistSection />
      <RelinkingSection />
      <TermsSection />
      <HistorySection />
    </>
  )
}

function useLead(): string | undefined {
  const { t } = useTranslation()
  const formats = useFormats()
  const status = useQuery(statusQuery).data
  const waiting = useQuery(worklistQuery('open')).data?.total ?? 0
  if (!status) return undefined
  const loaded = t('taxonomy.lead', {
    skills: formats.number(status.skills),
    occupations: formats.number(status.occupations),
    languages: t(`taxonomy.languages.${languageKey(status.languages)}`),
    when: formats.instant(status.importedAt),
  })
  return waiting > 0 ? `${loaded} ${t('taxonomy.waiting', { count: waiting })}` : loaded
}
