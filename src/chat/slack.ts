// Slack: what arrives for a slash command or a mention, and what is sent back.

import type { RichText } from '../model/rich-text.ts'
import { renderRichText } from '../render/rich-text/render-rich-text.ts'
import { decodeEntities } from './entities.ts'

export type SlackRequest =
  /** Slack tries an address before it sends events there. */
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'command'; readonly text: string }
  | {
      readonly kind: 'mention'
      readonly eventId: string
      readonly text: string
      readonly channel: string
      /** Replies stand in the thread of the message. */
      readonly thread: string
    }
  /** Other events, and messages of bots. */
  | { readonly kind: 'ignored' }

/** UTF-16 units that Slack shows without cutting. */
const MOST = 3900

/** `undefined` when the body is none that Slack sends. */
export function readSlackRequest(contentType: string, body: string): SlackRequest | undefined {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return readCommand(new URLSearchParams(body))
  }
  return contentType.startsWith('application/json') ? readEvent(body) : undefined
}

function readCommand(form: URLSearchParams): SlackRequest | undefined {
  if (form.get('ssl_check') === '1') return { kind: 'ignored' }
  if (!form.has('command')) return undefined
  return { kind: 'command', text: plainText(form.get('text') ?? '') }
}

function readEvent(body: string): SlackRequest | undefined {
  const message = parseObject(body)
  if (message === undefined) return undefined
  const { type, challenge, event_id: eventId } = message
  if (type === 'url_verification') {
    return typeof challenge === 'string' ? { kind: 'challenge', challenge } : undefined
  }
  if (type !== 'event_callback' || typeof eventId !== 'string') return undefined
  return readMention(eventId, asObject(message['event']) ?? {})
}

function readMention(eventId: string, event: Record<string, unknown>): SlackRequest {
  const { type, text, channel, ts, thread_ts: thread = ts, bot_id: bot } = event
  const isMention = type === 'app_mention' && bot === undefined
  if (!isMention || typeof text !== 'string') return { kind: 'ignored' }
  if (typeof channel !== 'string' || typeof thread !== 'string') return { kind: 'ignored' }
  const said = plainText(text.replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/g, ' '))
  return { kind: 'mention', eventId, text: said, channel, thread }
}

/** "<https://kb.example/a|article> &amp; more" → "article & more" */
function plainText(text: string): string {
  return decodeEntities(text.replace(/<([^<>|]*)\|?([^<>]*)>/g, (_, link, label) => label || link))
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(body))
  } catch {
    return undefined // the caller refuses it
  }
}

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined

/** The body of the reply to a slash command. */
export function slackReply(text: RichText, isShared: boolean) {
  return {
    response_type: isShared ? 'in_channel' : 'ephemeral',
    text: renderRichText(text, 'slack', MOST),
    unfurl_links: false,
    unfurl_media: false,
  }
}

export interface SlackPost {
  readonly token: string
  readonly channel: string
  readonly thread: string
  readonly text: RichText
}

/** Nothing is ever sent anywhere else. */
const POST_MESSAGE = 'https://slack.com/api/chat.postMessage'
const POST_TIMEOUT_MS = 10_000

/** Posts into a thread. Throws when Slack does not take it. */
export async function postToSlack(
  { token, channel, thread, text }: SlackPost,
  {
    fetch = globalThis.fetch,
    url = POST_MESSAGE,
  }: { fetch?: typeof globalThis.fetch; url?: string },
): Promise<void> {
  const reply = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(POST_TIMEOUT_MS),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({
      channel,
      thread_ts: thread,
      text: renderRichText(text, 'slack', MOST),
      unfurl_links: false,
      unfurl_media: false,
    }),
  })
  const result = parseObject(await reply.text())
  if (result?.['ok'] !== true) {
    throw new Error(`Slack refused a message: ${String(result?.['error'] ?? reply.status)}`)
  }
}
