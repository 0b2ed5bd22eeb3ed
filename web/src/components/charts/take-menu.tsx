import { Button, Loader, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileText, IconPhoto, IconVector } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { KpiKey } from 'api/contract/kpi'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { kpisQuery } from '../../lib/kpis.query.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import { useNotify } from '../feedback/notify.ts'
import type { ChartFacts } from './chart-facts.ts'
import type { ChartTable } from './chart-table.ts'
import { toCsv } from './csv.ts'
import { download } from './download.ts'
import type { RuledFigure } from './kpi-rule.tsx'
import { takePicture } from './picture/take-picture.ts'
import { toPng } from './picture/to-png.ts'
import { toWorkbook } from './workbook.ts'

interface Props {
  title: string
  subtitle: string
  label: string
  table: ChartTable
  fileName: string
  kpis?: readonly (KpiKey | RuledFigure)[]
  on?: string
  source?: string
  isSample?: boolean
  /** Puts the picture on the screen, if the table stands there, and answers it. */
  show: () => HTMLElement
}

const FORMATS = {
  csv: IconFileText,
  xlsx: IconFileSpreadsheet,
  png: IconPhoto,
  svg: IconVector,
} as const
type Format = keyof typeof FORMATS

/** A chart to take along: its figures as a file, or its picture with title, source and date. */
export function TakeMenu({ title, subtitle, label, table, fileName, kpis, on, source, isSample, show }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const notify = useNotify()
  const client = useQueryClient()
  const programme = useQuery(programmeQuery).data
  const invented = isSample ?? programme?.isSample ?? false

  const factsNow = (): ChartFacts => ({
    title,
    subtitle,
    label,
    source: [
      t('charts.source', { source: source ?? programme?.name ?? window.location.host }),
      t('charts.asOf', { day: formats.day(on ?? new Date().toISOString().slice(0, 10)) }),
      ...(invented ? [t('charts.invented')] : []),
    ],
    address: window.location.href,
  })

  /** What the second sheet of a workbook says: where the figures come from, and what each of them means. */
  async function aboutRows(facts: ChartFacts): Promise<[string, string][]> {
    const keys = (kpis ?? []).map((each) => (typeof each === 'string' ? each : each.kpi))
    const items = keys.length > 0 ? (await client.ensureQueryData(kpisQuery())).items : []
    return [
      [t('charts.about.chart'), facts.title],
      [t('charts.about.unit'), facts.subtitle],
      [t('charts.about.source'), facts.source.join(' · ')],
      [t('charts.about.address'), facts.address],
      ...items
        .filter((kpi) => keys.includes(kpi.key))
        .map((kpi): [string, string] => [nameOf(kpi, language), language === 'de' ? kpi.ruleDe : kpi.ruleEn]),
    ]
  }

  async function make(format: Format): Promise<Blob> {
    const facts = factsNow()
    if (format === 'csv') {
      const text = toCsv(
        table.columns.map((column) => column.label),
        table.rows.map((row) => row.cells),
        language,
      )
      return new Blob([text], { type: 'text/csv;charset=utf-8' })
    }
    if (format === 'xlsx') {
      const words = { figures: t('charts.about.figures'), about: t('charts.about.sheet') }
      return toWorkbook(table, await aboutRows(facts), words, language)
    }
    const svg = await takePicture(show, facts, language)
    return format === 'svg' ? new Blob([svg.text], { type: 'image/svg+xml' }) : toPng(svg)
  }

  const take = useMutation({
    mutationFn: async (format: Format) => download(`${fileName}.${format}`, await make(format)),
    onError: (error) => notify.failed(error),
  })
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          aria-busy={take.isPending}
          leftSection={take.isPending ? <Loader size={14} /> : <IconDownload size={14} aria-hidden />}
          aria-label={`${t('charts.take')}: ${title}`}
        >
          {t('charts.take')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(FORMATS) as Format[]).map((format) => {
          const Icon = FORMATS[format]
          return (
            <Menu.Item
              key={format}
              leftSection={<Icon size={18} aria-hidden />}
              onClick={() => !take.isPending && take.mutate(format)}
            >
              {t(`charts.formats.${format}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
