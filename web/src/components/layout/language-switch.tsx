import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'

/** Named in the language it leads to, so that those who need it can read it. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const language = useLanguage()
  const other = language === 'de' ? 'en' : 'de'
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      px="xs"
      lang={other}
      onClick={() => void i18n.changeLanguage(other)}
      data-testid="language-switch"
    >
      {other.toUpperCase()}
      <VisuallyHidden> – {other === 'de' ? 'Deutsch' : 'English'}</VisuallyHidden>
    </Button>
  )
}
