import { Button, Fieldset, Group, Modal, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export interface VersionRow {
  field: string
  label: string
  mine: string
  theirs: string
}
interface Props {
  rows: VersionRow[]
  onClose: () => void
  onMine: () => void
  onTheirs: () => void
}

/** Two people saved: both versions side by side where they differ, and the person chooses. */
export function ConflictModal({ rows, onClose, onMine, onTheirs }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('versions.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text>{t(rows.length === 0 ? 'versions.same' : 'versions.text')}</Text>
        {rows.map(({ field, label, mine, theirs }) => (
          <Fieldset
            key={field}
            legend={label}
            variant="unstyled"
            m={0}
            p={0}
            styles={{ legend: { fontWeight: 600, padding: 0, marginBottom: 4 } }}
          >
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <Version title={t('versions.mine')} words={mine} />
              <Version title={t('versions.theirs')} words={theirs} />
            </SimpleGrid>
          </Fieldset>
        ))}
        <Group justify="end">
          <Button variant="default" onClick={onTheirs}>
            {t('versions.takeTheirs')}
          </Button>
          <Button onClick={onMine}>{t('versions.takeMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Version({ title, words }: { title: string; words: string }) {
  const { t } = useTranslation()
  return (
    <Paper withBorder p="sm">
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} c={words ? undefined : 'dimmed'}>
        {words || t('versions.nothing')}
      </Text>
    </Paper>
  )
}
