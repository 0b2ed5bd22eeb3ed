import { ActionIcon, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { LIMITS } from 'api/contract/common'
import { PROGRAMME_LIMITS } from 'api/contract/programmes'
import { useTranslation } from 'react-i18next'
import { codeOf, newGroup, type ProgrammeValues } from './programme-values.ts'

/** Groups of learners in the order in which they are shown; one with learners stays. */
export function GroupFields({ form }: { form: UseFormReturnType<ProgrammeValues> }) {
  const { t } = useTranslation()
  const { groups } = form.values
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('programmes.form.groupsHint')}
      </Text>
      {groups.map((group, index) => (
        <Paper key={group.key} withBorder p="sm" radius="md">
          <Group gap="xs" align="start" wrap="nowrap">
            <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ flex: 1 }}>
              <TextInput
                label={t('programmes.form.groupDe')}
                required
                maxLength={LIMITS.shortText}
                {...form.getInputProps(`groups.${index}.nameDe`)}
              />
              <TextInput
                label={t('programmes.form.groupEn')}
                required
                maxLength={LIMITS.shortText}
                {...form.getInputProps(`groups.${index}.nameEn`)}
              />
              <TextInput
                label={t('programmes.form.groupCode')}
                placeholder={codeOf(group.nameDe)}
                maxLength={40}
                {...form.getInputProps(`groups.${index}.code`)}
              />
            </SimpleGrid>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              mt={24}
              aria-label={t('programmes.form.removeGroup', { n: index + 1 })}
              disabled={groups.length === 1 || group.learners > 0}
              onClick={() => form.removeListItem('groups', index)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
          {group.learners > 0 && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('programmes.form.groupLearners', { count: group.learners })}
            </Text>
          )}
        </Paper>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={groups.length >= PROGRAMME_LIMITS.groups}
        onClick={() => form.insertListItem('groups', newGroup())}
        style={{ alignSelf: 'start' }}
      >
        {t('programmes.form.addGroup')}
      </Button>
    </Stack>
  )
}
