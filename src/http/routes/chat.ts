import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { type ChatRequest, createChatBots } from '../../chat/bots.ts'
import type { IsNew } from '../../chat/seen.ts'
import type { ChatSettings } from '../../chat/settings.ts'
import { CHAT_BODY_BYTES, CHAT_PLATFORMS, ChatReply } from '../../contract/chat.ts'
import { closedObject } from '../../contract/schema.ts'
import { BODY_REFUSALS, INDEX_REFUSALS, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

const TITLES = {
  slack: 'a slash command or a mention in Slack',
  mattermost: 'a slash command in Mattermost',
  teams: 'an outgoing webhook of Microsoft Teams',
}

export interface ChatRouteOptions extends RouteOptions {
  readonly chat: ChatSettings
  /** Remembered in this process unless given. */
  readonly isNew?: IsNew
  /** Where messages to Slack are posted; for tests. */
  readonly slack?: { readonly fetch?: typeof fetch; readonly url?: string }
}

/** POST /chat/{platform}: bots. Each proves by its own signature or token who asks. */
export const chatRoutes: FastifyPluginAsync<ChatRouteOptions> = async (app, options) => {
  const { live, chat: settings, slack, isNew } = options
  const bots = createChatBots({ live, settings, ...(slack && { slack }), ...(isNew && { isNew }) })
  const underWay = new Set<Promise<void>>()
  app.addHook('onClose', async () => {
    await Promise.all(underWay)
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    ['application/json', 'application/x-www-form-urlencoded'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  )
  for (const platform of CHAT_PLATFORMS) {
    app.post(
      `/chat/${platform}`,
      {
        bodyLimit: CHAT_BODY_BYTES,
        config: { access: 'public' },
        schema: {
          operationId: `${platform}Message`,
          tags: ['chat'],
          summary: `A message of ${TITLES[platform]}.`,
          description: 'Off until its secret is configured. The body is what the platform sends.',
          querystring: closedObject({}),
          response: {
            200: success(ChatReply, 'What the platform shows; nothing to show is an empty reply.'),
            401: refusal('The signature or token is wrong, too old or was used before.'),
            404: refusal('The platform is not configured.'),
            ...INDEX_REFUSALS,
            ...BODY_REFUSALS,
          },
        },
      },
      async (request, reply) => {
        const { reply: body, later } = await bots[platform](chatRequestOf(request))
        if (later !== undefined) goOn(later, request, underWay)
        return body ?? reply.code(200).send()
      },
    )
  }
}

function chatRequestOf({ headers, body }: FastifyRequest): ChatRequest {
  return {
    header: (name) => [headers[name] ?? ''].flat()[0] ?? '',
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  }
}

/** The platform has its reply by then; what fails is for the log. */
function goOn(
  later: () => Promise<void>,
  { log }: FastifyRequest,
  underWay: Set<Promise<void>>,
): void {
  const task: Promise<void> = new Promise<void>((resolve) => setImmediate(resolve))
    .then(later)
    .catch((error: unknown) => log.error({ err: error }, 'a chat message could not be answered'))
    .finally(() => underWay.delete(task))
  underWay.add(task)
}
