// The bots over HTTP and over the starter knowledge base, with requests as the platforms send them.

import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postToSlack } from '../../src/chat/slack.ts'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'

const SECRET = 'signing secret'
const TEAMS_SECRET = Buffer.from('teams').toString('base64')
const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })

/** Stands for Slack: what it was sent, and what it answers. */
const posted: { authorization: string | undefined; body: Record<string, unknown> }[] = []
let slackSays: object = { ok: true }
const slack = createServer((request, reply) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(parts).toString())
    posted.push({ authorization: request.headers.authorization, body })
    reply.end(JSON.stringify(slackSays))
  })
})
const slackUrl = () => `http://127.0.0.1:${(slack.address() as AddressInfo).port}`

let app: FastifyInstance
let off: FastifyInstance
beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../../kb', import.meta.url)))
  await live.open()
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve))
  app = createApp({
    live,
    chat: {
      slack: { signingSecret: SECRET, botToken: 'xoxb-1' },
      mattermost: { tokens: ['one', 'two'] },
      teams: { secrets: [TEAMS_SECRET] },
      publicUrl: 'https://kb.example/',
    },
    slackPost: { url: slackUrl() },
  })
  off = createApp({ live })
  await Promise.all([app.ready(), off.ready()])
})
afterAll(async () => {
  await Promise.all([app.close(), off.close()])
  slack.close()
  await live.close()
})

let clock = Math.floor(Date.now() / 1000) - 200
/** No two requests are signed alike. */
function tick(): string {
  clock += 1
  return String(clock)
}

function slackRequest(body: string, type: string, { timestamp = tick(), secret = SECRET } = {}) {
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return supertest(app.server)
    .post('/v1/chat/slack')
    .set('content-type', type)
    .set('x-slack-request-timestamp', timestamp)
    .set('x-slack-signature', `v0=${signature}`)
    .send(body)
}

const FORM = 'application/x-www-form-urlencoded'
const form = (text: string) =>
  new URLSearchParams({
    token: 'x',
    team_id: 'T1',
    channel_name: 'help',
    user_name: 'someone',
    command: '/quarry',
    text,
    response_url: 'https://hooks.slack.com/commands/T1/1/x',
  }).toString()
const slash = (text: string, options = {}) => slackRequest(form(text), FORM, options)
const event = (body: object) => slackRequest(JSON.stringify(body), 'application/json')

const mattermost = (text: string, authorization = 'Token two') =>
  supertest(app.server)
    .post('/v1/chat/mattermost')
    .set('authorization', authorization)
    .set('content-type', FORM)
    .send(form(text))

function teams(activity: object, secret = TEAMS_SECRET) {
  const body = JSON.stringify(activity)
  const key = Buffer.from(secret, 'base64')
  return supertest(app.server)
    .post('/v1/chat/teams')
    .set('content-type', 'application/json; charset=utf-8')
    .set('authorization', `HMAC ${createHmac('sha256', key).update(body).digest('base64')}`)
    .send(body)
}
const activity = (text: string, at = Date.now()) => ({
  type: 'message',
  id: tick(),
  timestamp: new Date(at).toISOString(),
  text,
})

describe('a slash command in Slack', () => {
  test('for fixes is answered for the asker alone, with links', async () => {
    const { body } = await slash('fixes sms 1380 sp2').expect(200)
    expect(body).toMatchObject({ response_type: 'ephemeral', unfurl_links: false })
    expect(body.text).toContain('Q252717')
    expect(body.text).toMatch(/<https:\/\/kb\.example\/articles\/(Q\d+)\|\1>/)
  })

  test('is answered for everybody when it is shared', async () => {
    const { body } = await slash('share article Q252717').expect(200)
    expect(body).toMatchObject({ response_type: 'in_channel' })
    expect(body.text).toMatch(/^<https:\/\/kb\.example\/articles\/Q252717\|Q252717> \*/)
  })

  test('without text says what can be asked', async () => {
    const { body } = await slash('').expect(200)
    expect(body.text).toContain('`article &lt;number&gt;`')
  })

  test('for an article that is not held says who cites it', async () => {
    const { body } = await slash('article Q256986').expect(200)
    expect(body.text).toContain('is not in this knowledge base, but other articles cite it')
  })

  test('for a product that nobody knows names no fix', async () => {
    const { body } = await slash('fixes frobnicator 1380 sp2').expect(200)
    expect(body.text).not.toContain('Q252717')
  })

  test('with markup and mentions gets none back', async () => {
    const { body } = await slash('what is <!channel> &lt;b&gt; *bold* @here?').expect(200)
    expect(body.text).not.toMatch(/<!|<b>/)
  })

  test('that only tries the certificate gets nothing', async () => {
    const { text } = await slackRequest('ssl_check=1&token=x', FORM).expect(200)
    expect(text).toBe('')
  })
})

describe('a mention in Slack', () => {
  const mention = (text: string, id: string) => ({
    type: 'event_callback',
    event_id: id,
    event: { type: 'app_mention', text, user: 'U1', channel: 'C1', ts: '1.5' },
  })

  test('is tried out by Slack first', async () => {
    const { body } = await event({ type: 'url_verification', challenge: 'abc' }).expect(200)
    expect(body).toEqual({ challenge: 'abc' })
  })

  test('is acknowledged at once and answered in its thread, once', async () => {
    const { text } = await event(mention('<@U99> fixes sms 1380 sp2', 'E1')).expect(200)
    expect(text).toBe('')
    await event(mention('<@U99> fixes sms 1380 sp2', 'E1')).expect(200) // Slack repeats itself
    await expect.poll(() => posted.length).toBe(1)
    expect(posted[0]).toMatchObject({
      authorization: 'Bearer xoxb-1',
      body: { channel: 'C1', thread_ts: '1.5' },
    })
    expect(posted[0]?.body['text']).toContain('Q252717')
  })

  test('of a bot, or of another kind, is left alone', async () => {
    const own = mention('hello', 'E2')
    await event({ ...own, event: { ...own.event, bot_id: 'B1' } }).expect(200)
    await event({ ...own, event_id: 'E3', event: { type: 'message', text: 'x' } }).expect(200)
    await event(mention('<@U99> help', 'E4')).expect(200)
    await expect.poll(() => posted.length).toBe(2) // the last one alone
  })

  test('that Slack does not take is an error', async () => {
    slackSays = { ok: false, error: 'channel_not_found' }
    const message = { token: 't', channel: 'C', thread: '1', text: [] }
    await expect(postToSlack(message, { url: slackUrl() })).rejects.toThrow('channel_not_found')
    slackSays = { ok: true }
  })
})

describe('Mattermost and Teams', () => {
  test('a slash command is answered in Markdown', async () => {
    const { body } = await mattermost('fixes sms 1380 sp2').expect(200)
    expect(body.response_type).toBe('ephemeral')
    expect(body.text).toMatch(/\[(Q\d+)\]\(<https:\/\/kb\.example\/articles\/\1>\)/)
  })

  test('a message that names the bot is answered in its thread', async () => {
    const said = '<p><at id="1">Quarry</at>&nbsp;fixes sms 1380 sp2</p>'
    const { body } = await teams(activity(said)).expect(200)
    expect(body).toMatchObject({ type: 'message', textFormat: 'markdown' })
    expect(body.text).toContain('Q252717')
  })
})

describe('chats refuse', () => {
  test.for([
    ['a wrong secret', { secret: 'other' }],
    ['a stale time', { timestamp: String(Math.floor(Date.now() / 1000) - 330) }],
    ['a time to come', { timestamp: String(Math.floor(Date.now() / 1000) + 400) }],
    ['no time', { timestamp: 'soon' }],
  ] as const)('Slack: %s', async ([, options]) => {
    const { body, status } = await slash('help', options)
    expect([status, body.code]).toEqual([401, 'unauthorized'])
  })

  test('Slack: the same request again', async () => {
    const timestamp = tick()
    await slash('help', { timestamp }).expect(200)
    await slash('help', { timestamp }).expect(401)
  })

  test('Mattermost: another token. Teams: another secret, an old message, the same again', async () => {
    await mattermost('help', 'Token three').expect(401)
    await mattermost('help', '').expect(401)
    await teams(activity('help'), Buffer.from('other').toString('base64')).expect(401)
    await teams(activity('help', Date.now() - 600_000)).expect(401)
    const message = activity('help')
    await teams(message).expect(200)
    await teams(message).expect(401)
  })

  test.for([
    ['{', 'application/json'],
    ['[]', 'application/json'],
    ['{"type":"event_callback"}', 'application/json'],
    ['text=help', FORM],
  ] as const)('Slack: a signed body that is none of its own: %s', async ([body, type]) => {
    const reply = await slackRequest(body, type)
    expect([reply.status, reply.body.code]).toEqual([400, 'request-invalid'])
  })

  test('other types, large bodies, other methods', async () => {
    await slackRequest('<a/>', 'text/xml').expect(415)
    await slackRequest(form('x'.repeat(70_000)), FORM).expect(413)
    await supertest(app.server).get('/v1/chat/slack').expect(405)
    const long = await slackRequest(form('x '.repeat(15_000)), FORM).expect(200)
    expect(long.body.text).toContain('too long')
  })

  test.for(['slack', 'mattermost', 'teams'])('%s while it is not configured', async (platform) => {
    const reply = await supertest(off.server).post(`/v1/chat/${platform}`).type('form').send('a=b')
    expect([reply.status, reply.body.code]).toEqual([404, 'chat-unconfigured'])
  })
})
