import { ActionIcon, Popover, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { KpiKey } from 'api/contract/kpi'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { kpisQuery } from '../../lib/kpis.query.ts'
import { AsyncState } from '../feedback/async-state.tsx'
import { TextLink } from '../layout/link-button.tsx'
import { KpiWords } from './kpi-words.tsx'

export interface RuledFigure {
  kpi: KpiKey
  /** The parts the figure on the screen is made of. */
  numerator?: number
  denominator?: number
}

interface Props {
  /** One figure or several that stand together. */
  kpi: KpiKey | readonly (KpiKey | RuledFigure)[]
  /** What the button stands beside: it is heard with it. */
  of: string
  /** The day the figures are of, yyyy-mm-dd. */
  on?: string | undefined
}

/** What a figure says: its rule, its parts and its date, one key away. */
export function KpiRule({ kpi, of, on }: Props) {
  const { t } = useTranslation()
  const [opened, { toggle, close }] = useDisclosure(false)
  const titleId = useId()
  const query = useQuery({ ...kpisQuery(), enabled: opened })
  const figures = (typeof kpi === 'string' ? [kpi] : kpi).map(
    (each): RuledFigure => (typeof each === 'string' ? { kpi: each } : each),
  )
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      width={380}
      position="bottom"
      shadow="md"
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          className="no-print"
          aria-label={t('charts.rule.button', { of })}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={toggle}
          data-testid="kpi-rule"
        >
          <IconInfoCircle size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={titleId} maw="calc(100vw - 2rem)" p={0}>
        {/* Takes the focus, so that the arrow keys scroll what is longer than the window. */}
        <Stack gap="sm" p="md" tabIndex={0} data-autofocus mah="min(70vh, 32rem)" style={{ overflowY: 'auto' }}>
          <Text id={titleId} fw={650}>
            {t('charts.rule.title')}
          </Text>
          <AsyncState query={query}>
            {({ items }) => (
              <>
                {figures.map((figure) => {
                  const known = items.find(({ key }) => key === figure.kpi)
                  return known ? <KpiWords key={figure.kpi} kpi={known} figure={figure} on={on} headed /> : null
                })}
              </>
            )}
          </AsyncState>
          <TextLink size="sm" to="/dictionary">
            {t('charts.rule.all')}
          </TextLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
