import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { describeDatabases } from '../helpers/database.ts'

interface Operation {
  readonly summary?: string
  readonly tags?: string[]
  readonly parameters?: { name: string; in: string }[]
  readonly requestBody?: { content: Record<string, { schema: object }> }
  readonly security?: Record<string, string[]>[]
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>
}

describeDatabases('the description of the API', (database) => {
  let stage: TestApp
  let paths: Record<string, Record<string, Operation>>
  let operations: [name: string, operation: Operation][]
  beforeAll(async () => {
    stage = await openTestApp(database())
    const { body } = await stage.ask(null, 'GET', '/api/docs/json')
    paths = body.paths
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
    )
  })
  afterAll(() => stage.close())

  test('names every route once, with a sentence, a tag and its path parameters', () => {
    const registered = stage.app.routeAccess
      .filter(({ url, method }) => url.startsWith('/api/v1') && method !== 'HEAD')
      .map(({ url, method }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`)

    const described = operations.map(([name]) => name)

    expect(described.filter((name) => name.includes('/api/v1')).sort()).toEqual(registered.sort())
    for (const [name, { summary, tags, parameters }] of operations.filter(([each]) => each.includes('/api/v1'))) {
      expect(summary, name).toMatch(/\S/)
      expect(tags, name).toHaveLength(1)
      const named = (parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name: own }) => `{${own}}`)
      expect(named, name).toEqual(name.match(/\{\w+\}/g) ?? [])
    }
  })

  test('says what each route answers, and what is to be sent', () => {
    for (const [name, { responses, requestBody }] of operations.filter(([each]) => each.includes('/api/v1'))) {
      const good = Object.entries(responses).filter(([status]) => /^2\d\d$/.test(status))
      expect(good, name).toHaveLength(1)
      const [status, answer] = good[0]!
      const mediaType = ['text/csv', 'application/pdf'].find((type) => answer.content?.[type]) ?? 'application/json'
      if (status !== '204') expect(answer.content?.[mediaType]?.schema, name).toBeTypeOf('object')
      if (/^(PUT)/.test(name)) expect(requestBody?.content['application/json']?.schema, name).toBeTypeOf('object')
    }
  })

  test('says which token opens a route, and that others are for people', () => {
    expect(paths['/api/v1/needs']?.get?.security).toEqual([{ session: [] }, { token: ['needs:read'] }])
    expect(paths['/api/v1/micro-credentials']?.get?.security).toEqual([{}, { token: ['catalogue:read'] }])
    expect(paths['/api/v1/api-tokens']?.post?.security).toEqual([{ session: [] }])
  })

  test('bodies are closed in the description as they are on the wire', () => {
    const open = operations
      .map(([name, { requestBody }]) => [name, requestBody?.content['application/json']?.schema] as const)
      .filter(
        ([, schema]) =>
          schema &&
          'properties' in schema &&
          (schema as { additionalProperties?: unknown }).additionalProperties !== false,
      )

    expect(open.map(([name]) => name)).toEqual([])
  })
})
