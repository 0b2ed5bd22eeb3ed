import type { Invitation, Organisation } from '../../../contract/accounts.ts'
import type { ExportQuery } from '../../../contract/exports.ts'
import { listInvitations, listOrganisations } from '../../accounts/list-invitations.ts'
import { ORGANISATION_KINDS, ROLES, SECTORS, SIZES } from '../choices.ts'
import { idColumn } from '../columns.ts'
import type { Exportable } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

/** Businesses and universities by name. */
export const organisations: Exportable<ExportQuery, Organisation> = {
  name: 'organisations',
  title: ['Organisationen', 'Organisations'],
  columns: [
    {
      key: 'name',
      type: 'text',
      header: ['Name', 'Name'],
      description: ['Name der Organisation', "The organisation's name"],
      value: (row) => row.name,
    },
    {
      key: 'kind',
      type: 'choice',
      choices: ORGANISATION_KINDS,
      header: ['Art', 'Kind'],
      description: ['Unternehmen oder Hochschule', 'Business or university'],
      value: (row) => row.kind,
    },
    {
      key: 'sector',
      type: 'choice',
      choices: SECTORS,
      header: ['Branche', 'Sector'],
      description: ['Leer bei Hochschulen', 'Empty for universities'],
      value: (row) => row.sector,
    },
    {
      key: 'sizeClass',
      type: 'choice',
      choices: SIZES,
      header: ['Größe', 'Size'],
      description: ['Nach Beschäftigten', 'By employees'],
      value: (row) => row.sizeClass,
    },
    {
      key: 'region',
      type: 'text',
      header: ['Region (NUTS)', 'Region (NUTS)'],
      description: ['Sitz, als NUTS-Code', 'Seat, as a NUTS code'],
      value: (row) => row.region,
    },
    {
      key: 'countryCode',
      type: 'text',
      header: ['Land', 'Country'],
      description: ['Zwei Buchstaben nach ISO 3166-1', 'Two letters by ISO 3166-1'],
      value: (row) => row.countryCode,
    },
    idColumn(),
  ],
  async *read(context) {
    const { items } = await listOrganisations(context)
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context) }
  },
}

/** The newest hundred one-time links, without the links themselves. */
export const invitations: Exportable<ExportQuery, Invitation> = {
  name: 'invitations',
  title: ['Einladungen', 'Invitations'],
  note: [
    'Die neuesten hundert, ohne die Links selbst. Enthält personenbezogene Daten; der Export ist vermerkt',
    'The newest hundred, without the links themselves. Holds personal data; this export has been noted',
  ],
  audit: () => ({ subjectKind: 'list', subjectId: 'invitations' }),
  columns: [
    {
      key: 'role',
      type: 'choice',
      choices: ROLES,
      header: ['Rolle', 'Role'],
      description: ['Als was die Person eingeladen ist', 'What the person is invited as'],
      value: (row) => row.role,
    },
    {
      key: 'organisationName',
      type: 'text',
      header: ['Organisation', 'Organisation'],
      description: ['Leer, wenn keine dazugehört', 'Empty if none belongs to it'],
      value: (row) => row.organisationName,
    },
    {
      key: 'email',
      type: 'text',
      header: ['E-Mail-Adresse', 'E-mail address'],
      description: [
        'Leer, wenn der Link für niemanden bestimmten ist',
        'Empty if the link is for nobody in particular',
      ],
      value: (row) => row.email,
    },
    {
      key: 'createdAt',
      type: 'instant',
      unit: ['UTC', 'UTC'],
      header: ['Erzeugt', 'Made'],
      description: ['Wann der Link erzeugt wurde', 'When the link was made'],
      value: (row) => row.createdAt,
    },
    {
      key: 'expiresAt',
      type: 'instant',
      unit: ['UTC', 'UTC'],
      header: ['Gilt bis', 'Valid until'],
      description: ['Danach führt der Link nirgendwohin', 'After that the link leads nowhere'],
      value: (row) => row.expiresAt,
    },
    {
      key: 'usedAt',
      type: 'instant',
      unit: ['UTC', 'UTC'],
      header: ['Benutzt', 'Used'],
      description: ['Leer, solange der Link unbenutzt ist', 'Empty as long as nobody has used the link'],
      value: (row) => row.usedAt,
    },
    idColumn(),
  ],
  async *read(context) {
    const { items } = await listInvitations(context)
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context) }
  },
}
