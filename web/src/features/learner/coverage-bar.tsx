import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import classes from './coverage.module.css'

interface Props {
  before: number
  after: number
  steps: number
}

/** From zero to the whole goal: what is there today is solid, what the way adds is striped. */
export function CoverageBar({ before, after, steps }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = `${t('learner.answer.now')} ${formats.share(before)}`
  const then = `${t('learner.answer.afterSteps', { count: steps })} ${formats.share(after)}`
  return (
    <div>
      <div className={classes.track} role="img" aria-label={`${t('learner.answer.coverage')}: ${now}, ${then}`}>
        <div className={classes.before} style={{ width: `${before * 100}%` }} />
        <div className={classes.rise} style={{ width: `${Math.max(0, after - before) * 100}%` }} />
      </div>
      <div className={classes.legend} aria-hidden>
        <span>{now}</span>
        <span>{then}</span>
      </div>
    </div>
  )
}
