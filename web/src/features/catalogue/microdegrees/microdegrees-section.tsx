import { Button, Center, SimpleGrid } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../../components/layout/link-button.tsx'
import { Section } from '../../../components/layout/section.tsx'
import { MicrodegreeCard } from './microdegree-card.tsx'
import { microdegreesQuery } from './microdegrees.query.ts'

interface Props {
  search: { q?: string; scope?: 'published' | 'mine' }
  /** Whether the person may start one. */
  mayWrite: boolean
}

/** Microdegrees beside the single offers. Without any there is nothing to say, but for those who can make one. */
export function MicrodegreesSection({ search, mayWrite }: Props) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(microdegreesQuery(search))
  const degrees = query.data?.pages.flatMap((page) => page.items) ?? []
  if (degrees.length === 0 && !mayWrite) return null
  return (
    <Section
      title={t('catalogue.degree.title')}
      hint={t(degrees.length > 0 ? 'catalogue.degree.hint' : 'catalogue.degree.none')}
      actions={
        mayWrite && (
          <LinkButton to="/microdegrees/new" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('catalogue.degree.new')}
          </LinkButton>
        )
      }
    >
      {degrees.length > 0 && (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {degrees.map((degree) => (
            <MicrodegreeCard key={degree.id} degree={degree} />
          ))}
        </SimpleGrid>
      )}
      {query.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('catalogue.degree.more')}
          </Button>
        </Center>
      )}
    </Section>
  )
}
