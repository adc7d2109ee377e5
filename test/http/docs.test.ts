import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({
    live: stubSource,
    access: { mode: 'keys', keys: () => [], scopeOf: () => stubSource },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const page = (url: string) => app.inject({ url, headers: { accept: 'text/html' } })

describe('/docs', () => {
  test('is a page of local files alone, under a strict policy', async () => {
    const reply = await page('/docs/')
    expect(reply.statusCode).toBe(200)
    const policy = String(reply.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/https?:|\*/)
    expect(reply.body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    const files = [...reply.body.matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)].map((match) => match[1])
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) {
      const url = file?.startsWith('/docs') ? file : `/docs${file}`
      expect((await page(url)).statusCode, url).toBe(200)
    }
  })

  test('asks nobody else whether the document is valid', async () => {
    const reply = await page('/docs/static/swagger-initializer.js')
    expect(reply.body).toMatch(/"?validatorUrl"?:\s*null/)
  })

  test('shows the document that the server gives', async () => {
    expect((await page('/docs/json')).json().paths).toHaveProperty('/v1/search')
  })

  test.for([
    '/docs/static/../../package.json',
    '/docs/static/%2e%2e/%2e%2e/package.json',
    '/docs/static/..%2f..%2fpackage.json',
    '/docs/static/..%5c..%5cpackage.json',
    '/docs/static//etc/passwd',
    '/docs/static/%00',
    '/docs/static/....//....//package.json',
  ])('gives no other file for %s', async (url) => {
    const reply = await page(url)
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
    expect(reply.headers['content-type']).toMatch(/^(?:application\/problem\+json|text\/html)/)
    expect(reply.payload).not.toContain('"dependencies"')
  })
})
