import { Health } from '../../contract/taxonomy.ts'
import type { App } from '../plugins/typed.ts'

export async function healthRoutes(app: App) {
  const { context } = app
  app.get(
    '/health',
    {
      config: { access: 'public', scope: 'any' },
      schema: { tags: ['health'], summary: 'Ready?', response: { 200: Health } },
    },
    async () => ({
      status: 'ready' as const,
      database: context.databaseKind,
      taxonomyVersion: context.engine.current.taxonomyVersion,
      engineVersion: context.engine.current.engineVersion,
      skills: context.engine.current.skills,
      now: context.now().toISOString(),
    }),
  )
}
