import { Button, Collapse, List, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Pathway } from 'api/contract/pathways'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { Section } from '../../components/layout/section.tsx'
import { whyNotGroups } from './pathway-rows.ts'
import { useWhyDetail } from './use-why-detail.ts'

/** Why the other offers are not on the way: by reason, opened on demand. */
export function WhyNot({ whyNot }: { whyNot: Pathway['whyNot'] }) {
  const { t } = useTranslation()
  const wordsOf = useWhyDetail()
  const [opened, { toggle }] = useDisclosure(false)
  return (
    <Section
      title={t('learner.whyNot.title')}
      hint={t('learner.whyNot.count', { count: whyNot.length })}
      actions={
        <Button variant="default" onClick={toggle} aria-expanded={opened} aria-controls="why-not">
          {t(opened ? 'learner.whyNot.hide' : 'learner.whyNot.show')}
        </Button>
      }
    >
      <Collapse expanded={opened} id="why-not">
        <Stack gap="md">
          {whyNotGroups(whyNot).map(({ code, offers }) => (
            <div key={code}>
              <Text fw={600}>{t(`learner.whyNot.code.${code}`)}</Text>
              <List>
                {offers.map((offer) => (
                  <List.Item key={offer.id}>
                    <TextLink to="/catalogue/$id" params={{ id: offer.id }}>
                      {offer.title}
                    </TextLink>
                    {wordsOf(offer) && (
                      <Text span size="sm" c="dimmed">
                        {' '}
                        ({wordsOf(offer)})
                      </Text>
                    )}
                  </List.Item>
                ))}
              </List>
            </div>
          ))}
        </Stack>
      </Collapse>
    </Section>
  )
}
