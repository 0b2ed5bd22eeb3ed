import { Button, Group, Paper, SimpleGrid, Slider, Stack, Text } from '@mantine/core'
import type { Learner } from 'api/contract/learners'
import { useTranslation } from 'react-i18next'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { EmphasisChoice } from './emphasis-choice.tsx'
import { ProfileConflict } from './profile-conflict.tsx'
import { keepTried, position, RANGES, type Tried, type TriedName, triedAt } from './tried-limits.ts'
import { useSaveProfile } from './use-profile.ts'

interface Props {
  learner: Learner
  tried: Tried
  onTry: (tried: Tried) => void
  /** What the plan on the screen comes to, for those who do not see it change. */
  outcome: string
}

const NAMES: readonly TriedName[] = ['weeklyHours', 'totalHours', 'endsOn']
const today = () => new Date().toISOString().slice(0, 10)

/** Sliders that plan anew at once; nothing is stored until the person says so. */
export function TryLimits({ learner, tried, onTry, outcome }: Props) {
  const { t } = useTranslation()
  const profile = useSaveProfile(learner, { onStored: () => onTry({}) })
  const trying = Object.keys(tried).length > 0
  return (
    <div className="no-print">
      <Section title={t('learner.try.title')} hint={t('learner.try.hint')}>
        <Paper withBorder radius="md" p="md" bg="var(--color-plane)" maw="none">
          <Stack gap="md">
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl" verticalSpacing="lg">
              {NAMES.map((name) => (
                <LimitSlider key={name} name={name} learner={learner} tried={tried} onTry={onTry} />
              ))}
            </SimpleGrid>
            <EmphasisChoice
              value={tried.emphasis ?? learner.limits.emphasis}
              onChange={(emphasis) => onTry({ ...tried, emphasis })}
            />
            <Text role="status" fw={600}>
              {outcome}
            </Text>
            {trying && (
              <Group>
                <Button
                  loading={profile.isPending}
                  onClick={() => profile.save({ limits: keepTried(learner.limits, tried) }, { after: () => onTry({}) })}
                >
                  {t('learner.try.keep')}
                </Button>
                <Button variant="default" onClick={() => onTry({})}>
                  {t('learner.try.back')}
                </Button>
              </Group>
            )}
            {profile.conflict && <ProfileConflict {...profile.conflict} />}
          </Stack>
        </Paper>
      </Section>
    </div>
  )
}

function LimitSlider({ name, learner, tried, onTry }: Omit<Props, 'outcome'> & { name: TriedName }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { min, max, step } = RANGES[name]
  const words = (at: number) => {
    // Not yet moved: the limit as it is stored, which may lie between two positions.
    const own =
      tried[name] === undefined && at === position(name, tried, learner.limits, today()) && learner.limits.endsOn
    if (name === 'endsOn' && own) return formats.day(own)
    if (at > max) return t('learner.try.none')
    if (name === 'endsOn') return formats.day(triedAt(name, at, today()).endsOn)
    return t(`learner.try.${name}Value`, { count: at })
  }
  const at = position(name, tried, learner.limits, today())
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={500}>
          {t(`learner.limits.${name}`)}
        </Text>
        <Text size="sm" fw={650} style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
          {words(at)}
        </Text>
      </Group>
      <Slider
        mt={6}
        size="lg"
        min={min}
        max={max + step}
        step={step}
        value={at}
        label={null}
        thumbLabel={t(`learner.limits.${name}`)}
        thumbValueText={words}
        onChange={(next) => onTry({ ...tried, ...triedAt(name, next, today()) })}
      />
    </div>
  )
}
