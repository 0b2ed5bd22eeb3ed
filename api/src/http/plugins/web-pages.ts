import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { ANONYMOUS } from '../../context.ts'
import { type Locale, Uuid } from '../../contract/common.ts'
import { listMicroCredentials } from '../../domain/catalogue/list-micro-credentials.ts'
import { listMicrodegrees } from '../../domain/catalogue/microdegrees/list-microdegrees.ts'
import { readMicrodegree } from '../../domain/catalogue/microdegrees/read-microdegree.ts'
import { readMicroCredential } from '../../domain/catalogue/read-micro-credential.ts'
import { listWantedSkills } from '../../domain/reports/list-wanted-skills.ts'
import { AppError } from '../../errors.ts'
import {
  cataloguePage,
  microCredentialPage,
  microdegreePage,
  type PublicPage,
  renderPage,
  skillsWantedPage,
} from '../pages/public-pages.ts'
import { sendProblem } from './errors.ts'
import type { App } from './typed.ts'

/** The built web app; public pages arrive as complete HTML, readable without JavaScript. */
export async function webPages(app: App, { root }: { root: string }) {
  const { context } = app
  const shell = readFileSync(join(root, 'index.html'), 'utf8')
  const localeOf = (header: string | undefined): Locale => (/^\s*en\b/i.test(header ?? '') ? 'en' : 'de')
  const html = (page: PublicPage | null, locale: Locale) => renderPage(shell, page, locale, context.publicUrl)

  app.decorate('scopeAccess', 'public' as const)
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    immutable: true,
    maxAge: '30d',
    preCompressed: true,
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz'],
  })
  app.get('/catalogue', async (request, reply) => {
    const locale = localeOf(request.headers['accept-language'])
    const { items } = await listMicroCredentials(context, ANONYMOUS, { limit: 100, scope: 'published' })
    const degrees = await listMicrodegrees(context, ANONYMOUS, { limit: 100, scope: 'published' })
    return reply.type('text/html; charset=utf-8').send(html(cataloguePage(items, degrees.items, locale), locale))
  })
  app.get<{ Params: { id: string } }>('/catalogue/:id', async (request, reply) => {
    const locale = localeOf(request.headers['accept-language'])
    reply.type('text/html; charset=utf-8')
    if (!Uuid.safeParse(request.params.id).success) return reply.send(html(null, locale))
    try {
      const offer = await readMicroCredential(context, ANONYMOUS, { id: request.params.id })
      return reply.send(html(microCredentialPage(offer, locale), locale))
    } catch (error) {
      // A draft exists for its course team only: they get the app, which asks as them.
      if (error instanceof AppError) return reply.send(html(null, locale))
      throw error
    }
  })
  app.get<{ Params: { id: string } }>('/microdegrees/:id', async (request, reply) => {
    const locale = localeOf(request.headers['accept-language'])
    reply.type('text/html; charset=utf-8')
    if (!Uuid.safeParse(request.params.id).success) return reply.send(html(null, locale))
    try {
      const degree = await readMicrodegree(context, ANONYMOUS, { id: request.params.id })
      return reply.send(html(microdegreePage(degree, locale), locale))
    } catch (error) {
      if (error instanceof AppError) return reply.send(html(null, locale))
      throw error
    }
  })
  app.get('/skills-wanted', async (request, reply) => {
    const locale = localeOf(request.headers['accept-language'])
    const wanted = await listWantedSkills(context, ANONYMOUS)
    return reply.type('text/html; charset=utf-8').send(html(skillsWantedPage(wanted, locale), locale))
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+($|\?)/.test(request.url)
    if (!isPage) return sendProblem(reply, new AppError('not-found', 'There is nothing at this address.'))
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(html(null, localeOf(request.headers['accept-language'])))
  })
}
