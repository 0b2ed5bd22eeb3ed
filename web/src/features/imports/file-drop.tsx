import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import '@mantine/dropzone/styles.css'
import { IconAlertTriangle, IconFileUpload, IconRefresh } from '@tabler/icons-react'
import type { ImportDefaults, ImportKind } from 'api/contract/imports'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { fileTypesOf, formatsOf } from './import-kinds.ts'
import classes from './imports.module.css'
import { useRefusalWords } from './refusal-words.ts'
import { type UploadState, useUpload } from './use-upload.ts'

interface Props {
  kind: ImportKind
  defaults: ImportDefaults
  /** Asked before a file is sent; says on the page itself what is still missing. */
  mayStart?: () => boolean
}

type Refusal = { name: string; words: string; retry?: () => void }

/** Takes one file, by drag, click or keyboard, shows how far it is, and says what was wrong when it is not taken. */
export function FileDrop({ kind, defaults, mayStart = () => true }: Props) {
  const { t } = useTranslation()
  const openPicker = useRef<() => void>(null)
  const upload = useUpload(kind, defaults)
  const refusalWords = useRefusalWords()
  const [unfit, setUnfit] = useState<Refusal | null>(null)
  const formats = t(`imports.file.formats.${formatsOf(kind)}`)
  const send = (file: File | undefined) => {
    setUnfit(null)
    if (!file || !mayStart()) return
    if (file.size === 0) setUnfit({ name: file.name, words: t('imports.file.refused.empty') })
    else upload.send(file)
  }
  if (upload.state.step === 'sending') return <Sending state={upload.state} onStop={upload.stop} />
  const failed = upload.state.step === 'refused' ? upload.state : null
  const refusal: Refusal | null =
    unfit ??
    (failed && {
      name: failed.file.name,
      words: refusalWords(failed.error),
      retry: () => send(failed.file),
    })
  return (
    <Stack gap="sm">
      {refusal ? <Refused {...refusal} /> : null}
      <Dropzone
        className={classes.drop}
        openRef={openPicker}
        multiple={false}
        accept={fileTypesOf(kind)}
        // The button inside does this for keyboards and screen readers, as a button.
        activateOnKeyboard={false}
        enablePointerEvents
        onDrop={([file]) => send(file)}
        onReject={(files) =>
          setUnfit({
            name: files[0]?.file.name ?? '',
            words:
              files.length > 1 ? t('imports.file.refused.several') : t('imports.file.refused.foreign', { formats }),
          })
        }
        inputProps={{ 'aria-label': t('imports.file.choose') }}
      >
        <Stack align="center" gap="xs">
          <IconFileUpload size={40} stroke={1.3} aria-hidden color="var(--mantine-color-anchor)" />
          <Group gap="sm" justify="center">
            <Text fw={650} size="lg" visibleFrom="sm">
              <Dropzone.Accept>{t('imports.file.dropNow')}</Dropzone.Accept>
              <Dropzone.Reject>{t('imports.file.drop')}</Dropzone.Reject>
              <Dropzone.Idle>{t('imports.file.drop')}</Dropzone.Idle>
            </Text>
            <Button
              data-testid="choose-file"
              onClick={(event) => {
                event.stopPropagation()
                openPicker.current?.()
              }}
            >
              {t('imports.file.choose')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed" ta="center">
            {formats}
          </Text>
          <Text size="sm" ta="center">
            {t('imports.file.promise')}
          </Text>
        </Stack>
      </Dropzone>
    </Stack>
  )
}

function Refused({ name, words, retry }: Refusal) {
  const { t } = useTranslation()
  return (
    <Alert
      icon={<IconAlertTriangle aria-hidden />}
      color="red"
      variant="outline"
      title={t('imports.file.refused.title', { name })}
      role="alert"
    >
      <Text>{words}</Text>
      <Text>{t('imports.file.refused.safe')}</Text>
      {retry ? (
        <Button mt="sm" variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={retry}>
          {t('imports.file.again')}
        </Button>
      ) : null}
    </Alert>
  )
}

const MEGABYTE = 1024 * 1024

function Sending({ state, onStop }: { state: Extract<UploadState, { step: 'sending' }>; onStop: () => void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { file, share } = state
  const size =
    file.size < MEGABYTE
      ? t('imports.file.kilobytes', { size: formats.number(Math.ceil(file.size / 1024)) })
      : t('imports.file.megabytes', { size: formats.decimal(file.size / MEGABYTE) })
  const label = t('imports.file.uploading', { name: file.name })
  return (
    <Stack gap="sm" className={classes.sending}>
      <Group justify="space-between" wrap="nowrap">
        <div role="status">
          <Text fw={650}>{label}</Text>
          <Text size="sm" c="dimmed">
            {share < 1 ? t('imports.file.uploaded', { share: formats.share(share), size }) : t('imports.file.arriving')}
          </Text>
        </div>
        <Button variant="default" onClick={onStop}>
          {t('imports.file.stop')}
        </Button>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section value={share * 100} aria-label={label} />
      </Progress.Root>
    </Stack>
  )
}
