// Mattermost: what a slash command sends, and the reply that it shows.

import type { RichText } from '../model/rich-text.ts'
import { renderRichText } from '../render/rich-text/render-rich-text.ts'

/** UTF-16 units; a post holds 16,383 characters. */
const MOST = 15_000

/** The text behind the command; `undefined` when the body is none that Mattermost sends. */
export function readMattermostRequest(contentType: string, body: string): string | undefined {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return undefined
  const form = new URLSearchParams(body)
  return form.has('command') ? (form.get('text') ?? '') : undefined
}

export const mattermostReply = (text: RichText, isShared: boolean) => ({
  response_type: isShared ? 'in_channel' : 'ephemeral',
  text: renderRichText(text, 'mattermost', MOST),
})
