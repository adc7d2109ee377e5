// Whether a request comes from the platform that it claims: signatures over the bytes as they arrived.
// Slack and Microsoft describe theirs as HMAC-SHA256; comparisons take the same time for any input.

import { createHmac, timingSafeEqual } from 'node:crypto'

/** How far a request's own time may be off, either way; what Slack recommends. */
export const REPLAY_WINDOW_SECONDS = 300

/** @param timestamp header `X-Slack-Request-Timestamp`, seconds. @param signature `X-Slack-Signature`. */
export function isSignedBySlack(
  secret: string,
  { timestamp, signature, body }: { timestamp: string; signature: string; body: Buffer },
): boolean {
  const signed = Buffer.concat([Buffer.from(`v0:${timestamp}:`), body])
  return isEqual(signature, `v0=${createHmac('sha256', secret).update(signed).digest('hex')}`)
}

/** @param authorization header `Authorization`: "HMAC …". @param secret as Teams shows it, base64. */
export function isSignedByTeams(
  secret: string,
  { authorization, body }: { authorization: string; body: Buffer },
): boolean {
  const key = Buffer.from(secret, 'base64')
  const expected = createHmac('sha256', key).update(body).digest('base64')
  return isEqual(authorization, `HMAC ${expected}`)
}

/** @param authorization header `Authorization`: "Token …". A command has a token of its own. */
export function isFromMattermost(tokens: readonly string[], authorization: string): boolean {
  return tokens.map((token) => isEqual(authorization, `Token ${token}`)).includes(true)
}

/** Whether a time, in seconds, is close enough to now. */
export function isRecent(seconds: number, nowMs: number): boolean {
  return Math.abs(nowMs / 1000 - seconds) <= REPLAY_WINDOW_SECONDS
}

function isEqual(one: string, other: string): boolean {
  // Digests are of one length, whatever the length of the texts.
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
