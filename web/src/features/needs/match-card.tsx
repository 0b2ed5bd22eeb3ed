import { Card, Text } from '@mantine/core'
import type { MatchedSkill, NeedMatch } from 'api/contract/matching'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { SkillTags } from '../../components/skills/skill-tags.tsx'
import { useBelowLevel } from '../../components/skills/use-below-level.ts'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { useMe } from '../../lib/me.query.ts'
import classes from './match-card.module.css'
import { partsOf } from './match-words.ts'

export function MatchCard({ match }: { match: NeedMatch }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { microCredential: offer } = match
  const { covered, asked } = partsOf(match)
  const facts = [
    offer.organisationName,
    offer.workloadHours === null ? null : t('needs.offers.hours', { hours: formats.decimal(offer.workloadHours) }),
    offer.participationMode ? t(`modes.${offer.participationMode}`) : null,
    offer.nextRunStartsOn ? t('needs.offers.starts', { day: formats.day(offer.nextRunStartsOn) }) : null,
  ].filter(Boolean)
  return (
    <Card component="article" data-testid="match-card">
      <div className={classes.top}>
        <div className={classes.head}>
          <TextLink to="/catalogue/$id" params={{ id: offer.id } as never} fw={650} size="lg">
            {offer.title}
          </TextLink>
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </div>
        <div className={classes.coverage}>
          <Text fw={700} size="xl" lh={1.1}>
            {formats.share(match.coverage)}
          </Text>
          <Text size="sm" c="dimmed">
            {t('needs.offers.parts', { parts: formats.parts(covered, asked), count: asked })}
          </Text>
        </div>
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.fill} style={{ width: `${match.coverage * 100}%` }} />
      </div>
      <details className={classes.details}>
        <summary>{t('needs.offers.why')}</summary>
        <ul className={classes.reasons} aria-label={t('needs.offers.covers')}>
          {match.covered.map((skill) => (
            <Reason key={skill.uri} skill={skill} />
          ))}
        </ul>
      </details>
      {match.open.length > 0 ? (
        <>
          <Text size="sm" fw={600} mt="xs" mb={6}>
            {t('needs.offers.open')}
          </Text>
          <SkillTags skills={match.open} missing label={t('needs.offers.open')} />
        </>
      ) : null}
    </Card>
  )
}

/** One skill asked for, what the offer gives for it, and the words on both sides that prove it. */
function Reason({ skill }: { skill: MatchedSkill }) {
  const { t } = useTranslation()
  const label = useLabel()
  const { user } = useMe()
  const asked = user?.role === 'business' ? 'needs.offers.asked' : 'needs.offers.askedOthers'
  const quoted = (words: string[]) =>
    words
      .slice(0, 2)
      .map((word) => t('skills.quoted', { word }))
      .join(', ')
  const taught = label({ labelDe: skill.byLabelDe, labelEn: skill.byLabelEn })
  const below = useBelowLevel()(skill)
  return (
    <li className={classes.reason}>
      <Text fw={600}>
        {label(skill)}
        {skill.relation === 'same' ? null : (
          <Text span c="dimmed" fw={400}>
            {' '}
            – {t(`needs.relation.${skill.relation}`, { skill: taught })}
          </Text>
        )}
        {below && (
          <Text span c="dimmed" fw={400} data-testid="below-level">
            {' '}
            – {below}
          </Text>
        )}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          skill.askedWords.length > 0 ? t(asked, { words: quoted(skill.askedWords) }) : null,
          skill.offeredWords.length > 0 ? t('needs.offers.offered', { words: quoted(skill.offeredWords) }) : null,
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
    </li>
  )
}
