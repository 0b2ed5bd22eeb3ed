import { Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DictionaryColumn, ExportList } from 'api/contract/exports'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { AsyncState } from '../feedback/async-state.tsx'
import { dictionaryQuery } from './dictionary.query.ts'
import classes from './dictionary-modal.module.css'

interface Props {
  list: ExportList
  opened: boolean
  onClose: () => void
}

/** What the columns of a file mean, in the order of the file. */
export function DictionaryModal({ list, opened, onClose }: Props) {
  const { t } = useTranslation()
  const query = useQuery(dictionaryQuery(list))
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('exporting.dictionaryOf', { list: t(`exporting.lists.${list}`) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AsyncState query={query}>
        {({ columns }) => (
          <dl className={classes.columns}>
            {columns.map((column) => (
              <Column key={column.key} column={column} />
            ))}
          </dl>
        )}
      </AsyncState>
    </Modal>
  )
}

function Column({ column }: { column: DictionaryColumn }) {
  const { t } = useTranslation()
  const german = useLanguage() === 'de'
  const unit = german ? column.unitDe : column.unitEn
  const words = column.choices?.map((choice) => (german ? choice.labelDe : choice.labelEn)).join(', ')
  return (
    <>
      <dt>
        <Text span fw={600}>
          {german ? column.headerDe : column.headerEn}
        </Text>
        <Text span size="sm" c="dimmed">
          {column.key}
        </Text>
      </dt>
      <Stack component="dd" gap={2}>
        <Text>{german ? column.descriptionDe : column.descriptionEn}</Text>
        <Text size="sm" c="dimmed">
          {[t(`exporting.types.${column.type}`), unit].filter(Boolean).join(', ')}
          {words ? `: ${words}` : null}
        </Text>
      </Stack>
    </>
  )
}
