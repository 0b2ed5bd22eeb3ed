import { z } from 'zod'
import {
  AcceptInvitation,
  CreatedInvitation,
  CreateInvitation,
  Invitation,
  InvitationPreview,
  InvitationTokenParams,
  Me,
  Organisation,
  ProgrammeSummary,
  RegisterBusiness,
  RegisterLearner,
} from '../../contract/accounts.ts'
import { acceptInvitation } from '../../domain/accounts/accept-invitation.ts'
import { createInvitation } from '../../domain/accounts/create-invitation.ts'
import { previewInvitation } from '../../domain/accounts/find-invitation.ts'
import { listInvitations, listOrganisations } from '../../domain/accounts/list-invitations.ts'
import { readMe } from '../../domain/accounts/read-me.ts'
import { registerBusiness } from '../../domain/accounts/register-business.ts'
import { registerLearner } from '../../domain/accounts/register-learner.ts'
import { readProgramme } from '../../domain/learners/read-programme.ts'
import { strictLimit } from '../plugins/limits.ts'
import type { App } from '../plugins/typed.ts'

export async function accountRoutes(app: App) {
  const { context } = app
  const tags = ['accounts']

  /** Signs the new person in and answers like GET /me. */
  const welcome = async (
    reply: { header(name: string, value: string[]): unknown },
    userId: string,
    email: string,
    password: string,
  ) => {
    reply.header('set-cookie', await context.signIn.openSession(email, password))
    return readMe(context, { userId })
  }

  app.get(
    '/me',
    {
      config: { access: 'public', scope: 'any' },
      schema: { tags, summary: 'Who is signed in', response: { 200: Me } },
    },
    (request) => readMe(context, request.actor),
  )
  app.post(
    '/registrations/business',
    {
      config: { access: 'public', rateLimit: strictLimit, idempotency: 'off' },
      schema: { tags, summary: 'Register a business', body: RegisterBusiness, response: { 201: Me } },
    },
    async ({ body }, reply) =>
      reply.code(201).send(await welcome(reply, await registerBusiness(context, body), body.email, body.password)),
  )
  app.post(
    '/registrations/learner',
    {
      config: { access: 'public', rateLimit: strictLimit, idempotency: 'off' },
      schema: { tags, summary: 'Register a learner', body: RegisterLearner, response: { 201: Me } },
    },
    async ({ body }, reply) =>
      reply.code(201).send(await welcome(reply, await registerLearner(context, body), body.email, body.password)),
  )
  app.get(
    '/programme',
    {
      config: { access: 'public', scope: 'any' },
      schema: { tags, summary: 'The running programme', response: { 200: ProgrammeSummary } },
    },
    () => readProgramme(context),
  )
  app.get(
    '/organisations',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Businesses and universities',
        response: { 200: z.strictObject({ items: z.array(Organisation) }) },
      },
    },
    () => listOrganisations(context),
  )
  app.get(
    '/invitations',
    {
      config: { access: 'manager' },
      schema: { tags, summary: 'One-time links', response: { 200: z.strictObject({ items: z.array(Invitation) }) } },
    },
    () => listInvitations(context),
  )
  app.post(
    '/invitations',
    {
      config: { access: 'manager', idempotency: 'secret' },
      schema: { tags, summary: 'Make a one-time link', body: CreateInvitation, response: { 201: CreatedInvitation } },
    },
    async (request, reply) => reply.code(201).send(await createInvitation(context, request.actor, request.body)),
  )
  app.get(
    '/invitations/:token',
    {
      config: { access: 'public', rateLimit: strictLimit },
      schema: {
        tags,
        summary: 'What a one-time link leads to',
        params: InvitationTokenParams,
        response: { 200: InvitationPreview },
      },
    },
    (request) => previewInvitation(context, request.params),
  )
  app.post(
    '/invitations/:token/acceptance',
    {
      config: { access: 'public', rateLimit: strictLimit, idempotency: 'off' },
      schema: {
        tags,
        summary: 'Use a one-time link',
        params: InvitationTokenParams,
        body: AcceptInvitation,
        response: { 201: Me },
      },
    },
    async ({ body, params }, reply) =>
      reply
        .code(201)
        .send(await welcome(reply, await acceptInvitation(context, { ...body, ...params }), body.email, body.password)),
  )
}
