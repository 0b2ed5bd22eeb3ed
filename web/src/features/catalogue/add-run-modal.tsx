import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { CreateRun, MicroCredential } from 'api/contract/catalogue'
import { LIMITS, Mode, TimeOfDay } from 'api/contract/common'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { DayInput } from '../../components/forms/day-input.tsx'
import { api } from '../../lib/api.ts'
import { useLanguageNames } from './language-names.ts'
import { useChange } from './use-change.ts'

interface Props {
  offer: MicroCredential
  opened: boolean
  onClose: () => void
}

export function AddRunModal({ offer, opened, onClose }: Props) {
  const { t } = useTranslation()
  const notify = useNotify()
  const names = useLanguageNames()
  const add = useChange(offer.id, (run: CreateRun) =>
    api.post<MicroCredential>(`/api/v1/micro-credentials/${offer.id}/runs`, run),
  )
  const required = (value: unknown) => (value ? null : t('catalogue.run.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      startsOn: null as string | null,
      endsOn: null as string | null,
      seats: 20 as number | string,
      mode: offer.participationMode ?? ('onsite' as const),
      language: offer.languages[0] ?? 'de',
      place: '',
      timeOfDay: null as TimeOfDay | null,
    },
    validate: {
      startsOn: required,
      endsOn: (value, { startsOn }) =>
        required(value) ?? (startsOn && value && value < startsOn ? t('catalogue.run.order') : null),
      seats: (value) => (Number(value) >= 1 ? null : t('catalogue.run.required')),
    },
  })
  const submit = form.onSubmit((values) => {
    if (!values.startsOn || !values.endsOn) return
    const { startsOn, endsOn, mode, language, timeOfDay } = values
    const place = values.place.trim() || null
    add.mutate(
      { startsOn, endsOn, mode, language, seats: Number(values.seats), place, timeOfDay },
      {
        onSuccess: () => {
          notify.saved(t('catalogue.run.saved'))
          form.reset()
          onClose()
        },
      },
    )
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('catalogue.run.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DayInput label={t('catalogue.run.startsOn')} withAsterisk {...form.getInputProps('startsOn')} />
            <DayInput
              label={t('catalogue.run.endsOn')}
              minDate={form.values.startsOn ?? undefined}
              withAsterisk
              {...form.getInputProps('endsOn')}
            />
          </SimpleGrid>
          <NumberInput
            label={t('catalogue.run.seatCount')}
            min={1}
            max={10_000}
            allowDecimal={false}
            withAsterisk
            {...form.getInputProps('seats')}
          />
          <Select
            label={t('catalogue.run.mode')}
            allowDeselect={false}
            data={Mode.options.map((value) => ({ value, label: t(`modes.${value}`) }))}
            {...form.getInputProps('mode')}
          />
          <Select
            label={t('catalogue.run.language')}
            allowDeselect={false}
            data={names.options}
            {...form.getInputProps('language')}
          />
          <Select
            label={t('catalogue.run.timeOfDay')}
            description={t('catalogue.run.timeHint')}
            clearable
            data={TimeOfDay.options.map((value) => ({ value, label: t(`timesOfDay.${value}`) }))}
            {...form.getInputProps('timeOfDay')}
          />
          <TextInput
            label={t('catalogue.run.place')}
            description={t('catalogue.run.placeHint')}
            maxLength={LIMITS.shortText}
            {...form.getInputProps('place')}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('catalogue.run.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
