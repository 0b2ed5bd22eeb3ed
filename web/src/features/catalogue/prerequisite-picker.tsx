import { Button, Group, Input, Paper, Pill, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SkillSearch } from '../../components/skills/skill-search.tsx'
import { useLabel } from '../../lib/language.ts'
import { CredentialSearch } from './credential-search.tsx'

type Groups = MicroCredentialInput['prerequisites']
type Item = Groups[number][number]
const refOf = (item: Item) => (item.kind === 'skill' ? item.uri : item.id)

interface Props {
  value: Groups
  views: MicroCredential['prerequisiteViews']
  onChange: (groups: Groups) => void
}

/** Lines that must all hold; in each line alternatives, of which one is enough. */
export function PrerequisitePicker({ value, views, onChange }: Props) {
  const { t } = useTranslation()
  const label = useLabel()
  const [named, setNamed] = useState(() => new Map(views.flat().map((view) => [view.ref, label(view)])))
  // An empty line at the end is only on the screen, so that there is always somewhere to add.
  const [drafting, setDrafting] = useState(false)
  const lines = drafting || value.length === 0 ? [...value, []] : value
  const set = (index: number, group: Groups[number]) => {
    const next = lines.map((line, at) => (at === index ? group : line)).filter((line) => line.length > 0)
    setDrafting(false)
    onChange(next)
  }
  const add = (index: number, item: Item, name: string) => {
    const line = lines[index] ?? []
    if (line.some((present) => refOf(present) === refOf(item))) return
    setNamed(new Map(named).set(refOf(item), name))
    set(index, [...line, item])
  }
  return (
    <Input.Wrapper
      labelElement="div"
      label={t('catalogue.form.prerequisites')}
      description={t('catalogue.form.prerequisitesHint')}
    >
      <Stack gap="sm" mt="xs">
        {lines.map((line, index) => (
          <Paper
            key={line.map(refOf).join(' ') || 'new'}
            withBorder
            p="sm"
            role="group"
            aria-label={t('catalogue.form.group', { n: index + 1 })}
          >
            <Group gap={6} mb={line.length > 0 ? 'xs' : 0}>
              {line.map((item, at) => (
                <Fragment key={refOf(item)}>
                  {at > 0 && <Text size="sm">{t('catalogue.detail.or')}</Text>}
                  <Pill
                    size="md"
                    withRemoveButton
                    removeButtonProps={{
                      'aria-label': t('catalogue.form.removeItem', { label: named.get(refOf(item)) ?? '' }),
                      tabIndex: 0,
                      'aria-hidden': false,
                    }}
                    onRemove={() =>
                      set(
                        index,
                        line.filter((present) => present !== item),
                      )
                    }
                  >
                    {named.get(refOf(item)) ?? refOf(item)}
                  </Pill>
                </Fragment>
              ))}
            </Group>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <CredentialSearch
                label={t('catalogue.form.searchCredential')}
                onPick={(offer) => add(index, { kind: 'micro-credential', id: offer.id }, offer.title)}
              />
              <SkillSearch
                label={t('catalogue.form.searchSkill')}
                onPick={(skill) => add(index, { kind: 'skill', uri: skill.uri }, label(skill))}
              />
            </SimpleGrid>
          </Paper>
        ))}
        {!drafting && value.length > 0 && value.length < 10 && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setDrafting(true)}
            style={{ alignSelf: 'start' }}
          >
            {t('catalogue.form.addGroup')}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
