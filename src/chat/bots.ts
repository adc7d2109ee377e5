// The three platforms: is the request theirs, what does it ask, what does it get.

import type { LiveSource } from '../engine/live.ts'
import { QuarryError } from '../model/errors.ts'
import type { RichText } from '../model/rich-text.ts'
import { type ChatCommand, parseMessage } from './command.ts'
import { mattermostReply, readMattermostRequest } from './mattermost.ts'
import { replyTo } from './reply.ts'
import { type IsNew, Seen } from './seen.ts'
import type { ChatSettings } from './settings.ts'
import { isFromMattermost, isRecent, isSignedBySlack, isSignedByTeams } from './signatures.ts'
import { postToSlack, readSlackRequest, type SlackRequest, slackReply } from './slack.ts'
import { readTeamsRequest, teamsReply } from './teams.ts'

export interface ChatRequest {
  /** By its name in lower case; empty where it is absent. */
  readonly header: (name: string) => string
  /** The bytes as they arrived: signatures are over them. */
  readonly body: Buffer
}

export interface ChatOutcome {
  /** Sent as JSON; nothing is sent where it is absent. */
  readonly reply?: object
  /** What goes on when the platform has its reply; it may fail. */
  readonly later?: () => Promise<void>
}

export interface ChatOptions {
  readonly live: LiveSource
  readonly settings: ChatSettings
  readonly now?: () => number
  /** Remembered in this process unless given. */
  readonly isNew?: IsNew
  /** Where messages are posted; for tests. */
  readonly slack?: { readonly fetch?: typeof fetch; readonly url?: string }
}

/** Each throws `chat-unconfigured`, `unauthorized` or `request-invalid`. */
export interface ChatBots {
  slack(request: ChatRequest): Promise<ChatOutcome>
  mattermost(request: ChatRequest): Promise<ChatOutcome>
  teams(request: ChatRequest): Promise<ChatOutcome>
}

export function createChatBots(options: ChatOptions): ChatBots {
  const { settings, now = Date.now } = options
  const memory = new Seen()
  const { isNew = (name, nowMs) => memory.isNew(name, nowMs) } = options
  const ask = (command: ChatCommand) =>
    options.live.use((kb) => replyTo(kb, command, urlsOf(settings.publicUrl)))
  const refuseRepeated = async (signature: string) => {
    if (!(await isNew(signature, now()))) throw refused('This request was received before.')
  }
  return {
    slack: async ({ header, body }) => {
      const { slack } = settings
      if (slack === undefined) throw unconfigured('Slack')
      const timestamp = header('x-slack-request-timestamp')
      const signature = header('x-slack-signature')
      if (!isSignedBySlack(slack.signingSecret, { timestamp, signature, body })) {
        throw refused('The signature is not that of Slack.')
      }
      if (!isRecent(Number(timestamp), now())) throw refused('The request is too old.')
      await refuseRepeated(`slack ${signature}`)
      const request = readSlackRequest(header('content-type'), body.toString())
      if (request === undefined) throw unreadable('Slack')
      const isRepeated =
        request.kind === 'mention' && !(await isNew(`event ${request.eventId}`, now()))
      return isRepeated ? {} : answerSlack(request, ask, options)
    },
    mattermost: async ({ header, body }) => {
      const { mattermost } = settings
      if (mattermost === undefined) throw unconfigured('Mattermost')
      if (!isFromMattermost(mattermost.tokens, header('authorization'))) {
        throw refused('The token is not that of a command.')
      }
      const text = readMattermostRequest(header('content-type'), body.toString())
      if (text === undefined) throw unreadable('Mattermost')
      const { command, isShared } = parseMessage(text)
      return { reply: mattermostReply(await ask(command), isShared) }
    },
    teams: async ({ header, body }) => {
      const { teams } = settings
      if (teams === undefined) throw unconfigured('Teams')
      const authorization = header('authorization')
      if (!teams.secrets.some((secret) => isSignedByTeams(secret, { authorization, body }))) {
        throw refused('The signature is not that of Teams.')
      }
      const request = readTeamsRequest(header('content-type'), body.toString())
      if (request === undefined) throw unreadable('Teams')
      if (request.sentAt === undefined || !isRecent(request.sentAt, now())) {
        throw refused('The request is too old.')
      }
      await refuseRepeated(`teams ${authorization}`)
      return { reply: teamsReply(await ask(parseMessage(request.text).command)) }
    },
  }
}

async function answerSlack(
  request: SlackRequest,
  ask: (command: ChatCommand) => Promise<RichText>,
  { settings, slack = {} }: ChatOptions,
): Promise<ChatOutcome> {
  switch (request.kind) {
    case 'challenge':
      return { reply: { challenge: request.challenge } }
    case 'ignored':
      return {}
    case 'command': {
      const { command, isShared } = parseMessage(request.text)
      return { reply: slackReply(await ask(command), isShared) }
    }
    case 'mention': {
      const token = settings.slack?.botToken
      if (token === undefined) return {}
      const { channel, thread } = request
      const { command } = parseMessage(request.text)
      const later = async () =>
        postToSlack({ token, channel, thread, text: await ask(command) }, slack)
      return { later }
    }
  }
}

function urlsOf(publicUrl: string | undefined) {
  const base = publicUrl?.replace(/\/+$/, '')
  return (article: string) =>
    base === undefined ? undefined : `${base}/articles/${encodeURIComponent(article)}`
}

const refused = (reason: string) => new QuarryError('unauthorized', { reason })
const unconfigured = (platform: string) => new QuarryError('chat-unconfigured', { platform })
const unreadable = (platform: string) =>
  new QuarryError('request-invalid', { detail: `This is no message of ${platform}.` })
