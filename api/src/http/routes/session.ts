import { z } from 'zod'
import { type Auth, forward } from '../auth.ts'
import { strictLimit } from '../plugins/limits.ts'
import type { App } from '../plugins/typed.ts'

/** The three doors of the sign-in library that this installation opens; all others stay shut. */
export async function sessionRoutes(app: App, { auth, publicUrl }: { auth: Auth; publicUrl: string }) {
  const tags = ['accounts']
  const bodies = {
    '/sign-in/email': z.strictObject({ email: z.string().max(254), password: z.string().max(200) }),
    '/sign-out': z.strictObject({}).nullish(),
  } as const
  for (const [url, body] of Object.entries(bodies)) {
    app.post(
      url,
      {
        config: { access: 'public', rateLimit: strictLimit, idempotency: 'off' },
        schema: { tags, summary: `Session: ${url}`, body },
      },
      async (request, reply) => {
        const answer = await forward(auth, request, publicUrl)
        const cookies = answer.headers.getSetCookie()
        if (cookies.length > 0) reply.header('set-cookie', cookies)
        return reply
          .status(answer.status)
          .header('content-type', 'application/json')
          .send(await answer.text())
      },
    )
  }
}
