import { Input } from '@mantine/core'
import type { LinkedSkill } from 'api/contract/linking'
import { type CSSProperties, Fragment, type ReactNode, useId, useMemo } from 'react'
import classes from './live-text.module.css'
import { segmentsOf, strengthOf } from './segments.ts'

interface Props {
  value: string
  onChange: (text: string) => void
  skills: readonly LinkedSkill[]
  label: ReactNode
  description?: ReactNode
  placeholder?: string
  error?: ReactNode
  minRows?: number
  maxLength?: number
  autoFocus?: boolean
  required?: boolean
  testId?: string
}

/**
 * A text box in which skills light up while one types. A copy of the text lies behind the box with the same measures;
 * it carries the marks and, being in the flow, gives the box its height.
 */
export function LiveText({ value, onChange, skills, label, description, error, minRows = 5, ...rest }: Props) {
  const id = useId()
  const shown = useMemo(() => segmentsOf(value, skills), [value, skills])
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={description}
      error={error}
      withAsterisk={false}
      labelProps={{ className: classes.label }}
    >
      <div className={classes.box} data-error={error ? true : undefined} style={{ '--rows': minRows } as CSSProperties}>
        <div className={classes.copy} aria-hidden>
          {shown.map((segment) => {
            const skill = segment.skills[0]
            if (!skill) return <Fragment key={segment.from}>{segment.text}</Fragment>
            return (
              <span
                key={`${segment.from}${skill.uri}`}
                className={classes.lit}
                data-strength={strengthOf(skill) >= 0.75 ? 'strong' : 'middle'}
                data-state={skill.state}
              >
                {segment.text}
              </span>
            )
          })}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          className={classes.input}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          placeholder={rest.placeholder}
          maxLength={rest.maxLength}
          required={rest.required}
          // biome-ignore lint/a11y/noAutofocus: used only where writing this text is the page's one purpose
          autoFocus={rest.autoFocus}
          aria-invalid={error ? true : undefined}
          aria-describedby={
            [description ? `${id}-description` : '', error ? `${id}-error` : ''].join(' ').trim() || undefined
          }
          data-testid={rest.testId}
        />
      </div>
    </Input.Wrapper>
  )
}
