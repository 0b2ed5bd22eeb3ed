import { List, Text } from '@mantine/core'
import type { MicroCredential } from 'api/contract/catalogue'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useLabel } from '../../lib/language.ts'

/** Every line must hold; within a line one alternative is enough. */
export function PrerequisiteList({ offer }: { offer: MicroCredential }) {
  const { t } = useTranslation()
  const label = useLabel()
  if (offer.prerequisiteViews.length === 0) return <Text>{t('catalogue.detail.noPrerequisites')}</Text>
  return (
    <List spacing="xs">
      {offer.prerequisiteViews.map((group) => (
        <List.Item key={group.map((item) => item.ref).join(' ')}>
          {group.map((item, index) => (
            <Fragment key={item.ref}>
              {index > 0 && ` ${t('catalogue.detail.or')} `}
              {item.kind === 'micro-credential' ? (
                <TextLink to="/catalogue/$id" params={{ id: item.ref }} underline="always">
                  {label(item)}
                </TextLink>
              ) : (
                label(item)
              )}
            </Fragment>
          ))}
        </List.Item>
      ))}
    </List>
  )
}
