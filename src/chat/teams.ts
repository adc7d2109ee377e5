// Microsoft Teams, outgoing webhook: the message that names the bot, and the reply in its thread.

import type { RichText } from '../model/rich-text.ts'
import { renderRichText } from '../render/rich-text/render-rich-text.ts'
import { decodeEntities } from './entities.ts'

export interface TeamsRequest {
  /** Without the name of the bot and without markup. */
  readonly text: string
  /** When Teams says that it was sent, seconds. */
  readonly sentAt: number | undefined
}

/** UTF-16 units; a message holds about 28 KB of UTF-16. */
const MOST = 10_000

/** `undefined` when the body is none that Teams sends. */
export function readTeamsRequest(contentType: string, body: string): TeamsRequest | undefined {
  if (!contentType.startsWith('application/json')) return undefined
  const activity = parseActivity(body)
  if (activity?.type !== 'message' || typeof activity.text !== 'string') return undefined
  const sentAt =
    typeof activity.timestamp === 'string' ? Date.parse(activity.timestamp) : Number.NaN
  return {
    text: plainText(activity.text),
    sentAt: Number.isNaN(sentAt) ? undefined : sentAt / 1000,
  }
}

interface Activity {
  readonly type?: unknown
  readonly text?: unknown
  readonly timestamp?: unknown
}

function parseActivity(body: string): Activity | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined // the caller refuses it
  }
}

/** "<p><at>Quarry</at>&nbsp;fixes sms</p>" → "fixes sms" */
function plainText(html: string): string {
  return decodeEntities(
    html.replace(/<at\b[^<>]*>[^<]*<\/at>/gi, ' ').replace(/<[^<>]*>/g, ' '),
  ).trim()
}

/** Teams shows what its webhook answers to everybody; there is no reply for one person. */
export const teamsReply = (text: RichText) => ({
  type: 'message',
  textFormat: 'markdown',
  text: renderRichText(text, 'teams', MOST),
})
