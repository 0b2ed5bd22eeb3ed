import { useMantineTheme } from '@mantine/core'
import { useMediaQuery, useReducedMotion } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Label,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { useFormats } from '../../lib/formats.ts'
import { colourOf } from './colours.ts'
import { useCurrentMark } from './current-mark.ts'

export interface BurnUpPoint {
  time: number
  participants: number | null
  planned: number
  /** Middle and edges of the forecast; null where there is none. */
  expected: number | null
  band: [low: number, high: number] | null
}

interface Props {
  points: BurnUpPoint[]
  from: number
  until: number
  today: number
  target: number
  height?: number
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
/** First days of quarters within the programme: the axis runs to its end, although the line ends today. */
function quarters(from: number, until: number): number[] {
  const year = new Date(from).getUTCFullYear()
  const starts = Array.from({ length: 4 * (new Date(until).getUTCFullYear() - year + 1) }, (_, index) =>
    Date.UTC(year, index * 3, 1),
  )
  return starts.filter((time) => from <= time && time <= until)
}

/** Round figures from zero on, and the top itself; a round figure too close to the top gives way. */
function levels(top: number): number[] {
  const rough = Math.max(1, top / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.9) ?? rough
  const round = Array.from({ length: Math.ceil(top / step) }, (_, index) => index * step)
  return [...round.filter((level) => level === 0 || top - level > step * 0.6), top]
}

const INK = 'var(--mantine-color-text)'
const QUIET = 'var(--mantine-color-dimmed)'

/** Participants accumulated against the plan, from zero to the target, and where they are going, over the whole programme. */
export default function BurnUp({ points, from, until, today, target, height = 280 }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { breakpoints } = useMantineTheme()
  const narrow = useMediaQuery(`(max-width: ${breakpoints.sm})`)
  const still = useReducedMotion()
  const last = points.findLast(({ participants }) => participants !== null)
  const end = points.findLast(({ expected }) => expected !== null)
  const mark = useCurrentMark()
  const walkedTo = mark === null ? undefined : points.find(({ time }) => dayOf(time) === mark)
  const top = Math.max(
    target,
    1,
    ...points.map((point) => Math.max(point.planned, point.participants ?? 0, point.band?.[1] ?? 0)),
  )
  // The labels stand where the chart is still empty, the higher line's above and the lower one's below.
  const side = last && last.time > from + (until - from) * (narrow ? 0.55 : 0.75) ? 'left' : 'right'
  const shift = last && last.participants !== null && last.participants > last.planned ? -9 : 9
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={points}
        margin={{ top: 24, right: narrow ? 16 : 72, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={QUIET} strokeOpacity={0.25} />
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={[from, until]}
          ticks={quarters(from, until)}
          tickFormatter={(time: number) => formats.month(dayOf(time))}
          tick={{ fill: QUIET, fontSize: 12 }}
          tickLine={false}
          minTickGap={narrow ? 24 : 40}
        />
        <YAxis
          domain={[0, top]}
          ticks={levels(top)}
          allowDecimals={false}
          width={40}
          tick={{ fill: QUIET, fontSize: 12 }}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={!still}
          labelFormatter={(time) => formats.day(dayOf(Number(time)))}
          formatter={(value) =>
            Array.isArray(value)
              ? t('charts.range', { low: formats.number(Number(value[0])), high: formats.number(Number(value[1])) })
              : formats.number(value === undefined ? null : Number(value))
          }
          contentStyle={{ background: 'var(--mantine-color-body)', borderColor: QUIET, borderRadius: 4 }}
          labelStyle={{ color: INK }}
          itemStyle={{ color: INK }}
        />
        {target > 0 && (
          <ReferenceLine y={target} stroke={INK} strokeDasharray="2 4">
            <Label
              value={t('charts.target', { value: formats.number(target) })}
              position="insideTopLeft"
              fill={INK}
              fontSize={12}
              dy={-18}
            />
          </ReferenceLine>
        )}
        <ReferenceLine x={today} stroke={QUIET}>
          <Label
            value={t('charts.today', { day: formats.shortDay(dayOf(today)) })}
            position={side === 'left' ? 'insideBottomLeft' : 'insideBottomRight'}
            fill={QUIET}
            fontSize={12}
          />
        </ReferenceLine>
        <Area
          dataKey="band"
          name={t('charts.band')}
          stroke="none"
          fill={colourOf('learners')}
          fillOpacity={0.22}
          connectNulls={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="expected"
          name={t('charts.expected')}
          stroke={colourOf('learners')}
          strokeWidth={2}
          strokeDasharray="2 4"
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="planned"
          name={t('charts.planned')}
          stroke={QUIET}
          strokeWidth={2}
          strokeDasharray="6 4"
          dot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="participants"
          name={t('charts.participants')}
          stroke={colourOf('learners')}
          strokeWidth={3}
          dot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
        {walkedTo && <ReferenceLine x={walkedTo.time} stroke={INK} strokeWidth={1.5} />}
        {walkedTo && walkedTo.participants !== null && (
          <ReferenceDot x={walkedTo.time} y={walkedTo.participants} r={6} fill={colourOf('learners')} stroke={INK} />
        )}
        {last && last.participants !== null && (
          <ReferenceDot x={last.time} y={last.participants} r={5} fill={colourOf('learners')} stroke="none">
            <Label
              value={`${formats.number(last.participants)} ${t('charts.participants')}`}
              position={side}
              dy={shift}
              fill={INK}
              fontSize={13}
              fontWeight={600}
            />
          </ReferenceDot>
        )}
        {end?.band && end.expected !== null && (
          <ReferenceDot x={end.time} y={end.expected} r={4} fill={colourOf('learners')} stroke="none">
            <Label
              value={`${t('charts.expected')} ${formats.number(end.expected)} (${t('charts.range', { low: formats.number(end.band[0]), high: formats.number(end.band[1]) })})`}
              position="left"
              dy={end.expected > end.planned ? -16 : 16}
              fill={INK}
              fontSize={12}
            />
          </ReferenceDot>
        )}
        {last && (
          <ReferenceDot x={last.time} y={last.planned} r={3} fill={QUIET} stroke="none">
            <Label
              value={`${t('charts.planned')} ${formats.number(last.planned)}`}
              position={side}
              dy={-shift}
              fill={QUIET}
              fontSize={12}
            />
          </ReferenceDot>
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
