import { Badge, Drawer, Group, Stack, Text } from '@mantine/core'
import type { ImportField, ImportKind } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import classes from './imports.module.css'

interface Props {
  kind: ImportKind
  fields: ImportField[]
  opened: boolean
  onClose: () => void
}

/** The data dictionary: what each column may hold, with an example. */
export function DictionaryDrawer({ kind, fields, opened, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={t('imports.template.dictionaryOf', { kind: t(`imports.kinds.${kind}.name`) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('imports.template.dictionaryHint')}
      </Text>
      <dl className={classes.columns}>
        {fields.map((field) => (
          <Field key={field.key} field={field} />
        ))}
      </dl>
    </Drawer>
  )
}

/** Longer lists are known by their names: regions, countries, languages. */
const FEW = 12

function Field({ field }: { field: ImportField }) {
  const { t } = useTranslation()
  const german = useLanguage() === 'de'
  return (
    <>
      <dt>
        <Group gap="xs">
          <Text span fw={650}>
            {german ? field.labelDe : field.labelEn}
          </Text>
          {field.required ? <Badge color="accent">{t('imports.template.required')}</Badge> : null}
          {field.personal ? (
            <Badge color="gray" variant="outline">
              {t('imports.template.personal')}
            </Badge>
          ) : null}
        </Group>
        <Text span size="sm" c="dimmed">
          {t(`imports.types.${field.type}`)}
        </Text>
      </dt>
      <Stack component="dd" gap={2}>
        <Text size="sm">{german ? field.descriptionDe : field.descriptionEn}</Text>
        {field.choices.length > 0 && field.choices.length <= FEW ? (
          <Text size="sm">{t('imports.template.values', { values: field.choices.join(', ') })}</Text>
        ) : null}
        <Text size="sm" c="dimmed">
          {t('imports.template.example', { example: german ? field.exampleDe : field.exampleEn })}
        </Text>
      </Stack>
    </>
  )
}
