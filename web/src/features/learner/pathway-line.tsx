import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import classes from './pathway-line.module.css'
import type { Station } from './pathway-rows.ts'

/** Stations from today on, coverage rising beneath: each column stands on zero and reaches to the whole goal. */
export function PathwayLine({ line, before }: { line: Station[]; before: number }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const after = line.at(-1)?.coverageAfter ?? before
  return (
    <div
      className={classes.scroll}
      role="img"
      aria-label={t('learner.path.lineLabel', {
        count: line.length,
        before: formats.share(before),
        after: formats.share(after),
      })}
    >
      <div className={classes.line}>
        <div className={classes.station}>
          <span className={classes.dot} data-start />
          <span className={classes.words}>
            <span className={classes.title}>{t('learner.path.start')}</span>
          </span>
          <Column from={before} to={before} label={formats.share(before)} />
        </div>
        {line.map(({ number, step, coverageBefore, coverageAfter }) => (
          <div key={step.microCredential.id} className={classes.station}>
            <span className={classes.dot}>{number}</span>
            <span className={classes.words}>
              <span className={classes.title}>{step.microCredential.title}</span>
              <span className={classes.when}>
                {step.startsOn ? formats.day(step.startsOn) : t('learner.path.noRun')}
              </span>
            </span>
            <Column from={coverageBefore} to={coverageAfter} label={formats.share(coverageAfter)} />
          </div>
        ))}
      </div>
    </div>
  )
}

function Column({ from, to, label }: { from: number; to: number; label: string }) {
  return (
    <span className={classes.column} style={{ '--from': from, '--to': to } as CSSProperties}>
      <span className={classes.fill} />
      <span className={classes.held} />
      <span className={classes.figure}>{label}</span>
    </span>
  )
}
