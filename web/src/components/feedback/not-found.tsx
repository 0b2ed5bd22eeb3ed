import { useTranslation } from 'react-i18next'
import { LinkButton } from '../layout/link-button.tsx'
import { PageTitle } from '../layout/page-title.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle title={t('feedback.noPage.title')} lead={t('feedback.noPage.lead')} />
      <LinkButton to="/">{t('feedback.noPage.home')}</LinkButton>
    </>
  )
}
