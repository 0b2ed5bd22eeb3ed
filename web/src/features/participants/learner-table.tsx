import { Badge, Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { LearnerSummary } from 'api/contract/learners'
import { useTranslation } from 'react-i18next'
import classes from '../../components/layout/cards-table.module.css'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import type { ClaimFor } from './claim-modal.tsx'

interface Props {
  learners: LearnerSummary[]
  manager: boolean
  onClaim: (learner: ClaimFor) => void
}

export function LearnerTable({ learners, manager, onClaim }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  const groupName = (code: string) => {
    const group = groups.find((candidate) => candidate.code === code)
    return group ? nameOf(group, language) : code
  }
  const heads = ['name', 'group', 'skills', 'goal', 'account', 'added'] as const
  const label = (head: (typeof heads)[number]) => t(`participants.learners.${head}`)
  return (
    <Table className={classes.table} aria-label={t('participants.learners.title')}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} scope="col" className={head === 'skills' ? classes.numeric : undefined}>
              {label(head)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {learners.map((learner) => (
          <Table.Tr key={learner.id}>
            <Table.Th scope="row" fw={600}>
              {manager ? (
                <TextLink to="/learners/$id" params={{ id: learner.id }}>
                  {learner.name}
                </TextLink>
              ) : (
                learner.name
              )}
              {learner.isSample && (
                <Badge color="gray" variant="outline" ms="xs">
                  {t('participants.learners.sample')}
                </Badge>
              )}
            </Table.Th>
            <Table.Td data-label={label('group')}>{groupName(learner.groupCode)}</Table.Td>
            <Table.Td data-label={label('skills')} className={classes.numeric}>
              {formats.number(learner.skillCount)}
            </Table.Td>
            <Table.Td data-label={label('goal')}>
              {t(learner.hasGoal ? 'participants.learners.hasGoal' : 'participants.learners.noGoal')}
            </Table.Td>
            <Table.Td data-label={label('account')}>
              {learner.hasAccount || !manager ? (
                t(learner.hasAccount ? 'participants.learners.hasAccount' : 'participants.learners.noAccount')
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('participants.learners.claimOf', { name: learner.name })}
                  onClick={() => onClaim(learner)}
                >
                  {t('participants.learners.claim')}
                </Button>
              )}
            </Table.Td>
            <Table.Td data-label={label('added')}>{formats.shortDay(learner.createdAt.slice(0, 10))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
