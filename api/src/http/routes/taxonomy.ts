import { IdParams } from '../../contract/common.ts'
import {
  ConceptDetail,
  ConceptList,
  ConceptQuery,
  ConceptSearchQuery,
  LinkTextBody,
  LinkTextResult,
} from '../../contract/linking.ts'
import { TaxonomyImport, TaxonomyImportRequest, TaxonomyStatus } from '../../contract/taxonomy.ts'
import { readRelinking } from '../../domain/imports/relink-texts.ts'
import { previewLinks } from '../../domain/linking/preview-links.ts'
import { readConcept } from '../../domain/taxonomy/read-concept.ts'
import { readTaxonomyStatus } from '../../domain/taxonomy/read-taxonomy-status.ts'
import { findConcepts } from '../../domain/taxonomy/search-concepts.ts'
import { readImport, startImport } from '../../domain/taxonomy/start-import.ts'
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
}
