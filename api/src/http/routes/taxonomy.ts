import { z } from 'zod'
import { IdParams, PageQuery } from '../../contract/common.ts'
import {
  ConceptDetail,
  ConceptList,
  ConceptQuery,
  ConceptSearchQuery,
  LinkTextBody,
  LinkTextResult,
} from '../../contract/linking.ts'
import {
  CrosswalkLists,
  DecideSuccessor,
  Relinking,
  TaxonomyChangePage,
  TaxonomyChangeQuery,
  TaxonomyImport,
  TaxonomyImportRequest,
  TaxonomyStatus,
  TaxonomyVersionPage,
  VersionParams,
  Worklist,
  WorklistQuery,
} from '../../contract/taxonomy.ts'
import { readRelinking } from '../../domain/imports/relink-texts.ts'
import { previewLinks } from '../../domain/linking/preview-links.ts'
import { listCrosswalks } from '../../domain/taxonomy/crosswalk/list-crosswalks.ts'
import { removeCrosswalk } from '../../domain/taxonomy/crosswalk/remove-crosswalk.ts'
import { readConcept } from '../../domain/taxonomy/read-concept.ts'
import { readTaxonomyStatus } from '../../domain/taxonomy/read-taxonomy-status.ts'
import { findConcepts } from '../../domain/taxonomy/search-concepts.ts'
import { readImport, startImport } from '../../domain/taxonomy/start-import.ts'
import { listChanges } from '../../domain/taxonomy/versions/list-changes.ts'
import { listVersions } from '../../domain/taxonomy/versions/list-versions.ts'
import { decideSuccessor } from '../../domain/taxonomy/worklist/decide-successor.ts'
import { listWorklist } from '../../domain/taxonomy/worklist/list-worklist.ts'
import type { App } from '../plugins/typed.ts'

export async function taxonomyRoutes(app: App) {
  const { context } = app
  const tags = ['skills']
  app.get(
    '/taxonomy',
    {
      config: { access: 'public', scope: 'any' },
      schema: { tags, summary: 'Which taxonomy is loaded', response: { 200: TaxonomyStatus } },
    },
    () => readTaxonomyStatus(context),
  )
  app.get(
    '/concepts',
    {
      config: { access: 'public', scope: 'any' },
      schema: {
        tags,
        summary: 'Find skills or occupations',
        querystring: ConceptSearchQuery,
        response: { 200: ConceptList },
      },
    },
    (request) => findConcepts(context, request.actor, request.query),
  )
  app.get(
    '/concept',
    {
      config: { access: 'public', scope: 'any' },
      schema: { tags, summary: 'One skill or occupation', querystring: ConceptQuery, response: { 200: ConceptDetail } },
    },
    (request) => readConcept(context, request.actor, request.query),
  )
  app.post(
    '/skill-links',
    {
      config: { access: 'public', scope: 'any', rateLimit: { max: 240, timeWindow: '1 minute' } },
      schema: {
        tags,
        summary: 'Skills in a text, nothing stored',
        body: LinkTextBody,
        response: { 200: LinkTextResult },
      },
    },
    (request) => previewLinks(context, request.actor, request.body),
  )
  app.post(
    '/taxonomy/imports',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Import a taxonomy from this machine',
        body: TaxonomyImportRequest,
        response: { 202: TaxonomyImport },
      },
    },
    async (request, reply) => reply.code(202).send(await startImport(context, request.body, readRelinking)),
  )
  app.get(
    '/taxonomy/imports/:id',
    {
      config: { access: 'operator' },
      schema: { tags, summary: 'Progress of an import', params: IdParams, response: { 200: TaxonomyImport } },
    },
    (request) => readImport(context, request.params),
  )
  app.get(
    '/taxonomy/versions',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Imports that changed the taxonomy, newest first',
        querystring: PageQuery,
        response: { 200: TaxonomyVersionPage },
      },
    },
    (request) => listVersions(context, request.actor, request.query),
  )
  app.get(
    '/taxonomy/versions/:id/changes',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'What a version added, changed and retired',
        params: VersionParams,
        querystring: TaxonomyChangeQuery,
        response: { 200: TaxonomyChangePage },
      },
    },
    (request) => listChanges(context, request.actor, request.params, request.query),
  )
  app.get(
    '/taxonomy/worklist',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Retired skills and occupations that people still speak of',
        querystring: WorklistQuery,
        response: { 200: Worklist },
      },
    },
    (request) => listWorklist(context, request.actor, request.query),
  )
  app.post(
    '/taxonomy/worklist',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Say what took the place of a retired concept',
        body: DecideSuccessor,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await decideSuccessor(context, request.actor, request.body)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/taxonomy/crosswalks',
    {
      config: { access: 'manager' },
      schema: { tags, summary: 'Lists of terms tied to the taxonomy', response: { 200: CrosswalkLists } },
    },
    (request) => listCrosswalks(context, request.actor),
  )
  app.delete(
    '/taxonomy/crosswalks/:id',
    {
      config: { access: 'manager' },
      schema: { tags, summary: 'Take a list of terms back', params: IdParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await removeCrosswalk(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/taxonomy/relinking',
    {
      config: { access: 'manager' },
      schema: { tags, summary: 'How many texts were read with the newest engine', response: { 200: Relinking } },
    },
    () => readRelinking(context),
  )
}
