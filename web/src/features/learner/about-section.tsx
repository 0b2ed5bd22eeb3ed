import { Button, Group, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { Gender, type Learner, type LearnerAttributes } from 'api/contract/learners'
import { useTranslation } from 'react-i18next'
import { RegionSelect } from '../../components/forms/region-select.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useDraft } from '../../components/versions/use-draft.ts'
import { ProfileConflict } from './profile-conflict.tsx'
import { useSaveProfile } from './use-profile.ts'

const attributesOf = ({ gender, isInternational, region }: Learner): LearnerAttributes => ({
  gender,
  isInternational,
  region,
})

/** What the shares in reports ask for. All of it may stay empty, and can be emptied again. */
export function AboutSection({ learner, own }: { learner: Learner; own: boolean }) {
  const { t } = useTranslation()
  const draft = useDraft(attributesOf(learner))
  const profile = useSaveProfile(learner, { onStored: (stored) => draft.restart(attributesOf(stored)) })
  const { value } = draft
  return (
    <div id="about">
      <Section
        title={own ? t('learner.about.title') : t('learner.about.ofTitle', { name: learner.name })}
        hint={t(own ? 'learner.about.hint' : 'learner.about.ofHint')}
      >
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} maw="56rem">
            <NativeSelect
              label={t('learner.about.gender')}
              data={[
                { value: '', label: t('learner.about.blank') },
                ...Gender.options.map((gender) => ({ value: gender, label: t(`learner.about.genders.${gender}`) })),
              ]}
              value={value.gender ?? ''}
              onChange={({ currentTarget }) =>
                draft.set({
                  ...value,
                  gender: Gender.options.find((gender) => gender === currentTarget.value) ?? null,
                })
              }
            />
            <NativeSelect
              label={t('learner.about.international')}
              data={[
                { value: '', label: t('learner.about.blank') },
                { value: 'yes', label: t('versions.yes') },
                { value: 'no', label: t('versions.no') },
              ]}
              value={value.isInternational === null ? '' : value.isInternational ? 'yes' : 'no'}
              onChange={({ currentTarget: { value: said } }) =>
                draft.set({ ...value, isInternational: said === '' ? null : said === 'yes' })
              }
            />
            <RegionSelect
              label={t('learner.about.region')}
              emptyLabel={t('learner.about.blank')}
              value={value.region ?? ''}
              onChange={({ currentTarget }) => draft.set({ ...value, region: currentTarget.value || null })}
            />
          </SimpleGrid>
          <Group>
            <Button
              data-testid="about-save"
              disabled={!draft.isChanged}
              loading={profile.isPending}
              onClick={() => profile.save(value, draft)}
            >
              {t('learner.about.save')}
            </Button>
            {draft.isChanged && (
              <Text size="sm" c="dimmed" role="status">
                {t('learner.unsaved')}
              </Text>
            )}
          </Group>
          {profile.conflict && <ProfileConflict {...profile.conflict} />}
        </Stack>
      </Section>
    </div>
  )
}
