import { Button, Loader, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconFileSpreadsheet, IconFileText, IconVocabulary } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ExportFormat, type ExportList, WORKBOOK_ROWS } from 'api/contract/exports'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf, type SearchValues } from '../../lib/api.ts'
import { isApiError } from '../../lib/api-error.ts'
import { downloadFile } from '../../lib/download-file.ts'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import { useNotify } from '../feedback/notify.ts'
import { DictionaryModal } from './dictionary-modal.tsx'

interface Offer {
  list: ExportList
  /** The record that the list belongs to. */
  id?: string
  /** The filters as they stand in the page's address. */
  search?: SearchValues
}

const ICONS = { csv: IconFileText, xlsx: IconFileSpreadsheet } as const

/** What the page shows, as a file: every row that the filters leave, and what its columns mean. */
export function ExportMenu({ offers, size }: { offers: readonly Offer[]; size?: 'xs' | 'sm' }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const locale = useLanguage()
  const notify = useNotify()
  const [explained, setExplained] = useState<ExportList | null>(null)
  const [explaining, { open, close }] = useDisclosure(false)
  /** Two lists in one menu have the same words: what is heard says which. */
  const heard = (words: string, { list }: Offer) =>
    offers.length > 1 ? `${t(`exporting.lists.${list}`)}: ${words}` : undefined
  const addressAs = (format: ExportFormat, { list, id, search }: Offer) =>
    addressOf(`/api/v1/exports/${list}${id ? `/${id}` : ''}`, { ...search, format, locale })
  const take = useMutation({
    mutationFn: ({ format, offer }: { format: ExportFormat; offer: Offer }) =>
      downloadFile(addressAs(format, offer), `${offer.list}.${format}`),
    onError: (error) => {
      if (!isApiError(error) || error.code !== 'too-many-rows') return notify.failed(error)
      notifications.show({
        title: t('exporting.tooLong.title'),
        message: t('exporting.tooLong.advice', { rows: formats.number(WORKBOOK_ROWS) }),
        color: 'red',
        autoClose: 10_000,
        closeButtonProps: { 'aria-label': t('common.close') },
      })
    },
  })
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            size={size ?? 'sm'}
            className="no-print"
            aria-busy={take.isPending}
            leftSection={take.isPending ? <Loader size={16} /> : <IconDownload size={18} aria-hidden />}
            data-testid="export"
          >
            {t(take.isPending ? 'exporting.pending' : 'exporting.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offers.map((offer) => (
            <Fragment key={offer.list}>
              {offers.length > 1 && <Menu.Label>{t(`exporting.lists.${offer.list}`)}</Menu.Label>}
              {(['csv', 'xlsx'] as const).map((format) => {
                const Icon = ICONS[format]
                return (
                  <Menu.Item
                    key={format}
                    component="a"
                    href={addressAs(format, offer)}
                    aria-label={heard(t(`exporting.${format}`), offer)}
                    leftSection={<Icon size={18} aria-hidden />}
                    onClick={(event) => {
                      // With a key held down the browser does what it does with links.
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return
                      event.preventDefault()
                      if (!take.isPending) take.mutate({ format, offer })
                    }}
                  >
                    {t(`exporting.${format}`)}
                  </Menu.Item>
                )
              })}
              <Menu.Item
                aria-label={heard(t('exporting.dictionary'), offer)}
                leftSection={<IconVocabulary size={18} aria-hidden />}
                onClick={() => {
                  setExplained(offer.list)
                  open()
                }}
              >
                {t('exporting.dictionary')}
              </Menu.Item>
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      {explained && <DictionaryModal list={explained} opened={explaining} onClose={close} />}
    </>
  )
}
