import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Need } from 'api/contract/demands'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { Section } from '../../components/layout/section.tsx'
import { MarkedText } from '../../components/marked-text/marked-text.tsx'
import { SkillDecisions } from '../../components/skills/skill-decisions.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useMe } from '../../lib/me.query.ts'
import { useRegionName } from '../../lib/regions.ts'
import { NeedActions } from './need-actions.tsx'
import classes from './need-page.module.css'
import { needQuery } from './needs.query.ts'
import { Offers } from './offers.tsx'
import { StatusBadge } from './status-badge.tsx'
import { useDecideNeed } from './use-decide-need.ts'

export function NeedPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { t } = useTranslation()
  const query = useQuery(needQuery(id))
  if (query.isError && !query.data) {
    return (
      <>
        <TextLink to="/needs">{t('needs.one.back')}</TextLink>
        <PageTitle title={t('feedback.pageFailed')} />
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </>
    )
  }
  return (
    <AsyncState query={query} skeleton={<NeedSkeleton />}>
      {(need) => <NeedView need={need} />}
    </AsyncState>
  )
}

function NeedView({ need }: { need: Need }) {
  const { t } = useTranslation()
  const { user } = useMe()
  const formats = useFormats()
  const region = useRegionName()
  const { decide, teach } = useDecideNeed(need.id)
  const [active, setActive] = useState<string | null>(null)
  const isOwn = user?.role === 'business'
  const mayEdit = isOwn || user?.role === 'manager'
  const facts = [
    isOwn ? null : need.organisationName,
    t('needs.openings', { count: need.openings }),
    need.neededUntil ? t('needs.until', { day: formats.day(need.neededUntil) }) : null,
    region(need.region),
    need.isSample ? t('shell.sample') : null,
  ].filter(Boolean)
  const showRow = (uri: string) => {
    const row = document.querySelector<HTMLElement>(`[data-skill="${CSS.escape(uri)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector<HTMLElement>('button, input')?.focus()
  }
  return (
    <>
      <TextLink to="/needs">{t('needs.one.back')}</TextLink>
      <PageTitle
        title={need.title}
        lead={
          <>
            {facts.join(' · ')} <StatusBadge status={need.status} />
          </>
        }
        actions={mayEdit ? <NeedActions need={need} /> : null}
      />
      <div className={classes.columns}>
        <div className={classes.text}>
          <Section title={t(isOwn ? 'needs.one.text' : 'needs.one.textOthers')} hint={t('needs.one.textHint')}>
            <MarkedText
              text={need.text}
              skills={mayEdit ? need.skills : need.skills.filter((skill) => skill.counts)}
              language={need.language}
              activeUri={active}
              onSelect={(skill) => showRow(skill.uri)}
            />
          </Section>
        </div>
        <div className={classes.skills}>
          <Section title={t(isOwn ? 'needs.one.skills' : 'needs.one.skillsOthers')}>
            <SkillDecisions
              text={need.text}
              skills={need.skills}
              withImportance
              readOnly={!mayEdit}
              onDecide={decide}
              onTeach={teach}
              onFocusSkill={setActive}
            />
            {user && isReaderOfQuality(user.role) ? (
              <TextLink to="/quality" size="sm" mt="sm" display="inline-block" className="no-print">
                {t('nav.quality')}
              </TextLink>
            ) : null}
          </Section>
        </div>
        <div className={classes.offers}>
          <Offers need={need} />
        </div>
      </div>
    </>
  )
}

const isReaderOfQuality = (role: string) => role === 'manager' || role === 'course-team'

function NeedSkeleton() {
  return (
    <Stack aria-hidden>
      <Skeleton h={38} w="60%" />
      <Skeleton h={20} w="40%" mb="lg" />
      <div className={classes.columns}>
        <Skeleton h={220} className={classes.text} />
        <Skeleton h={320} className={classes.skills} />
      </div>
    </Stack>
  )
}
