import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { renderErrorPage } from '../../src/http/problem-meaning.table.ts'
import { PROBLEM_STATUS } from '../../src/http/problem-status.ts'
import { stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.ready()
})
afterAll(() => app.close())

describe('error codes', () => {
  test('are explained in docs/errors.md, which the one table generates', () => {
    const file = new URL('../../docs/errors.md', import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(renderErrorPage())
  })

  test('are explained by the server where `help` points', async () => {
    const refused = (await app.inject('/v1/search')).json()
    expect(refused.help).toBe('/errors#request-invalid')
    const page = await app.inject(refused.help.split('#')[0])
    for (const code of Object.keys(PROBLEM_STATUS)) expect(page.body).toContain(`\n## ${code}\n`)
  })
})

describe('for people', () => {
  const headers = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

  test('error codes are explained on a page, each under its name', async () => {
    const page = await app.inject({ url: '/errors', headers })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const code of Object.keys(PROBLEM_STATUS)) expect(page.body).toContain(`id="${code}"`)
  })

  test('an unknown path is told on a page', async () => {
    const page = await app.inject({ url: '/nothing<b>', headers })
    expect(page.statusCode).toBe(404)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.body).toContain('There is nothing at GET /nothing')
    expect(page.body).not.toContain('<b>')
  })
})

test.for([
  ['/livez', 'no-store'],
  ['/metrics', 'no-store'],
  ['/openapi.yaml', 'no-cache'],
  ['/v1/search?q=x', 'no-cache'],
  ['/v1/nothing', 'no-store'],
] as const)('%s may be kept: %s', async ([url, expected]) => {
  expect((await app.inject(url)).headers['cache-control']).toBe(expected)
})

describe('bad fields', () => {
  test('are pointed to, each of them', async () => {
    const reply = await app.inject('/v1/search?q=%20&limit=900&colour=red')
    expect(reply.statusCode).toBe(400)
    const { errors } = reply.json()
    const pointers = errors.map((error: { pointer: string }) => error.pointer).sort()
    expect(pointers).toEqual(['#/colour', '#/limit', '#/q'])
    expect(new Set(errors.map((error: { in: string }) => error.in))).toEqual(new Set(['query']))
  })
})

describe('request ids', () => {
  test.for(['trace-42', '7f3b1f7a.11:2/3', 'A'.repeat(128)])('keep a sane one: %s', async (id) => {
    const reply = await app.inject({ url: '/nothing', headers: { 'x-request-id': id } })
    expect(reply.headers['x-request-id']).toBe(id)
    expect(reply.json().instance).toBe(`urn:quarry:request:${id}`)
  })

  test.for(['', 'a b', 'a\tb', '<x>', '{"a":1}', 'A'.repeat(129)])(
    'replace what cannot be logged: %j',
    async (id) => {
      const reply = await app.inject({ url: '/nothing', headers: { 'x-request-id': id } })
      expect(reply.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
      expect(reply.json().instance).toBe(`urn:uuid:${reply.headers['x-request-id']}`)
    },
  )
})
