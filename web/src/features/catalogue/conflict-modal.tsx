import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { useFieldWords } from './field-words.ts'
import { differingFields, inputOf, valuesOf } from './form-values.ts'

interface Props {
  mine: MicroCredentialInput
  theirs: MicroCredential
  onClose: () => void
  onMine: () => void
  onTheirs: () => void
}

/** Two people saved: both versions side by side where they differ, and the person chooses. */
export function ConflictModal({ mine, theirs, onClose, onMine, onTheirs }: Props) {
  const { t } = useTranslation()
  const { labelOf, wordsOf } = useFieldWords(theirs.prerequisiteViews)
  const stored = inputOf(valuesOf(theirs))
  const fields = differingFields(mine, stored)
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('catalogue.conflict.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text>{t('catalogue.conflict.text')}</Text>
        {fields.length === 0 ? (
          <Text>{t('catalogue.conflict.same')}</Text>
        ) : (
          <Table.ScrollContainer minWidth={480}>
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('catalogue.conflict.field')}</Table.Th>
                  <Table.Th scope="col">{t('catalogue.conflict.mine')}</Table.Th>
                  <Table.Th scope="col">{t('catalogue.conflict.theirs')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {fields.map((field) => (
                  <Table.Tr key={field} style={{ verticalAlign: 'top', whiteSpace: 'pre-line' }}>
                    <Table.Th scope="row">{labelOf(field)}</Table.Th>
                    <Table.Td>{wordsOf(field, mine)}</Table.Td>
                    <Table.Td>{wordsOf(field, stored)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onTheirs}>
            {t('catalogue.conflict.takeTheirs')}
          </Button>
          <Button onClick={onMine}>{t('catalogue.conflict.takeMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
