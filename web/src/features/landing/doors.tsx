import { Text } from '@mantine/core'
import { IconBooks, IconBriefcase, IconChevronRight, IconRoute } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { homeOf, useMe } from '../../lib/me.query.ts'
import classes from './landing.module.css'

const DOORS = [
  { key: 'business', tone: 'demand', icon: IconBriefcase, to: '/register', search: { as: 'business' } },
  { key: 'learner', tone: 'learners', icon: IconRoute, to: '/register', search: { as: 'learner' } },
  { key: 'staff', tone: 'offer', icon: IconBooks, to: '/sign-in', search: {} },
] as const

/** Three ways in; who is signed in goes straight to the work. */
export function Doors() {
  const { t } = useTranslation()
  const { user } = useMe()
  const own = user && (user.role === 'business' || user.role === 'learner' ? user.role : 'staff')
  return (
    <ul className={classes.doors}>
      {DOORS.filter((door) => !own || door.key === own).map(({ key, tone, icon: Icon, to, search }) => {
        const [path, query] = user ? homeOf(user.role).split('?') : [to, undefined]
        return (
          <li key={key} style={{ maxWidth: 'none' }}>
            <Link
              to={path}
              search={(user ? Object.fromEntries(new URLSearchParams(query)) : search) as never}
              className={classes.door}
              data-tone={tone}
            >
              <Icon size={28} stroke={1.6} aria-hidden />
              <span>
                <Text span fw={650} display="block">
                  {t(`landing.doors.${key}.title`)}
                </Text>
                <Text span size="sm" c="dimmed">
                  {t(`landing.doors.${key}.text`)}
                </Text>
              </span>
              <IconChevronRight size={20} aria-hidden />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
