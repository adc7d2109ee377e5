import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { serviceOptions } from '../../src/cli/serve/service-options.ts'
import { readSettings } from '../../src/config.ts'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
afterEach(() => app.close())

const start = (environment: Record<string, string>, mode: 'open' | 'keys' = 'open') => {
  const { hosts, trustedProxies = [] } = serviceOptions(readSettings({}, environment), mode)
  app = createApp({ live: stubSource, trustedProxies, ...(hosts && { hosts }) })
}
const statusFor = async (host: string, headers: Record<string, string> = {}) =>
  (await app.inject({ url: '/v1/search?q=x', headers: { host, ...headers } })).statusCode

describe('a service that is open to this machine', () => {
  test.for([
    'localhost',
    'LOCALHOST:8080',
    'kb.localhost',
    '127.0.0.1:80',
    '[::1]:8080',
    '10.0.0.7',
  ])('answers to %s', async (host) => {
    start({})
    expect(await statusFor(host)).toBe(200)
  })

  test.for([
    'evil.example',
    'evil.example:8080',
    '127.0.0.1.evil.example',
    'localhost.evil.example.',
  ])('does not answer to %s, a name that somebody had lead here', async (host) => {
    start({})
    const reply = await app.inject({ url: '/', headers: { host, accept: 'text/html' } })
    expect(reply.statusCode).toBe(421)
    const data = await app.inject({ url: '/v1/search?q=x', headers: { host } })
    expect(data.json()).toMatchObject({ status: 421, code: 'host-refused' })
    expect(data.json().detail).toContain('allowedHosts')
    const nothing = await app.inject({ url: '/nothing', headers: { host } })
    expect(nothing.statusCode).toBe(421)
  })

  test('answers to the name of its public address and to those it is given', async () => {
    start({
      QUARRY_PUBLIC_URL: 'https://kb.example.org:8443/quarry',
      QUARRY_ALLOWED_HOSTS: 'kb,KB2.example.org',
    })
    expect(await statusFor('KB.example.org:8443')).toBe(200)
    expect(await statusFor('kb')).toBe(200)
    expect(await statusFor('kb2.example.org.')).toBe(200)
    expect(await statusFor('other.example.org')).toBe(421)
  })

  test('answers to any name behind a proxy that is trusted, or when told so', async () => {
    start({ QUARRY_TRUSTED_PROXIES: 'loopback' })
    expect(await statusFor('kb.example.org')).toBe(200)
    await app.close()
    start({ QUARRY_ALLOWED_HOSTS: '*' })
    expect(await statusFor('kb.example.org')).toBe(200)
  })
})

test('a service with keys answers to any name, unless names are given', async () => {
  start({ QUARRY_HOST: '0.0.0.0' }, 'keys')
  expect(await statusFor('kb.example.org')).toBe(200)
  await app.close()
  start({ QUARRY_HOST: '0.0.0.0', QUARRY_ALLOWED_HOSTS: 'kb.example.org' }, 'keys')
  expect(await statusFor('kb.example.org')).toBe(200)
  expect(await statusFor('evil.example')).toBe(421)
})

test('behind a trusted proxy the name is the one that the proxy was asked for', async () => {
  start({ QUARRY_TRUSTED_PROXIES: 'loopback', QUARRY_ALLOWED_HOSTS: 'kb.example.org' })
  expect(await statusFor('upstream', { 'x-forwarded-host': 'kb.example.org' })).toBe(200)
  expect(await statusFor('upstream', { 'x-forwarded-host': 'evil.example' })).toBe(421)
  await app.close()
  start({ QUARRY_ALLOWED_HOSTS: 'kb.example.org' })
  expect(await statusFor('evil.example', { 'x-forwarded-host': 'kb.example.org' })).toBe(421)
})

test('health is told under any name', async () => {
  start({})
  const reply = await app.inject({ url: '/livez', headers: { host: 'probe.example' } })
  expect(reply.statusCode).toBe(200)
})
