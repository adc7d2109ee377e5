import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Seen } from '../../src/chat/seen.ts'
import {
  isFromMattermost,
  isRecent,
  isSignedBySlack,
  isSignedByTeams,
} from '../../src/chat/signatures.ts'

// The example that Slack publishes with its description of signatures.
const SLACK = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  timestamp: '1531420618',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  body: Buffer.from(
    new URLSearchParams({
      token: 'xyzz0WbapA4vBCDEFasx0q6G',
      team_id: 'T1DC2JH3J',
      team_domain: 'testteamnow',
      channel_id: 'G8PSS9T3V',
      channel_name: 'foobar',
      user_id: 'U2CERLKJA',
      user_name: 'roadrunner',
      command: '/webhook-collect',
      text: '',
      response_url:
        'https://hooks.slack.com/commands/T1DC2JH3J/397700885554/96rGlfmibIGlgcZRskXaIFfN',
      trigger_id: '398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    }).toString(),
  ),
}

/** HMAC by another implementation than the one under test. */
async function hmac(key: Uint8Array<ArrayBuffer>, text: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const name = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', key, name, false, ['sign'])
  return Buffer.from(await crypto.subtle.sign('HMAC', imported, text))
}

describe('Slack', () => {
  test('its published example is genuine', () => {
    expect(isSignedBySlack(SLACK.secret, SLACK)).toBe(true)
  })

  test('any change makes it false', () => {
    const changed: Partial<typeof SLACK>[] = [
      { timestamp: '1531420619' },
      { timestamp: '' },
      { signature: SLACK.signature.replace('a2', 'a3') },
      { signature: SLACK.signature.toUpperCase() },
      { signature: SLACK.signature.slice(3) },
      { signature: '' },
      { body: Buffer.concat([SLACK.body, Buffer.from('&text=x')]) },
      { body: Buffer.alloc(0) },
    ]
    for (const change of changed) {
      expect(isSignedBySlack(SLACK.secret, { ...SLACK, ...change })).toBe(false)
    }
    expect(isSignedBySlack('another secret', SLACK)).toBe(false)
  })
})

describe('Teams', () => {
  test('agrees with another implementation of HMAC, for any body', async () => {
    const key = new TextEncoder().encode('a key of thirty-two bytes, 123456')
    const secret = Buffer.from(key).toString('base64')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const bytes = new TextEncoder().encode(text)
        const authorization = `HMAC ${(await hmac(key, bytes)).toString('base64')}`
        expect(isSignedByTeams(secret, { authorization, body: Buffer.from(bytes) })).toBe(true)
        const longer = Buffer.concat([bytes, Buffer.from(' ')])
        expect(isSignedByTeams(secret, { authorization, body: longer })).toBe(false)
      }),
    )
  })

  test('a secret is read as base64, not as text', () => {
    const body = Buffer.from('{}')
    const secret = Buffer.from('key').toString('base64')
    const wrong = createHmac('sha256', secret).update(body).digest('base64')
    expect(isSignedByTeams(secret, { authorization: `HMAC ${wrong}`, body })).toBe(false)
  })
})

test('a Mattermost command has one of the tokens', () => {
  expect(isFromMattermost(['one', 'two'], 'Token two')).toBe(true)
  for (const authorization of ['Token three', 'two', 'token two', 'Token ', '']) {
    expect(isFromMattermost(['one', 'two'], authorization)).toBe(false)
  }
  expect(isFromMattermost([], 'Token ')).toBe(false)
})

test('a time counts for five minutes, either way', () => {
  const now = 1_000_000
  for (const offset of [0, 300, -300]) expect(isRecent(now / 1000 + offset, now)).toBe(true)
  for (const offset of [301, -301]) expect(isRecent(now / 1000 + offset, now)).toBe(false)
  expect(isRecent(Number.NaN, now)).toBe(false)
})

describe('what was seen', () => {
  test('is new once within the window, and again after it', () => {
    const seen = new Seen()
    expect(seen.isNew('a', 0)).toBe(true)
    expect(seen.isNew('a', 600_000)).toBe(false)
    expect(seen.isNew('a', 600_001)).toBe(true)
  })

  test('takes a bounded amount of memory', () => {
    const seen = new Seen()
    for (let at = 0; at < 20_000; at++) seen.isNew(`${at}`, 0)
    expect(seen.isNew('19999', 0)).toBe(false)
    expect(seen.isNew('0', 0)).toBe(true)
  })
})
