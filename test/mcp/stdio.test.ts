// MCP over two streams, as a program that starts "quarry mcp" speaks it: one JSON object a line.

import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { serveMcpOverStdio } from '../../src/mcp/stdio.ts'
import { stubSource } from '../http/stub-knowledge-base.ts'

function connect(signal = new AbortController().signal) {
  const input = new PassThrough()
  const output = new PassThrough()
  const served = serveMcpOverStdio({ live: stubSource, input, output, signal })
  const ask = async (message: object) => {
    input.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
    const [chunk] = await once(output, 'data')
    return JSON.parse(String(chunk))
  }
  return { input, output, served, ask }
}

const HELLO = {
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-03-26',
    capabilities: {},
    clientInfo: { name: 'older', version: '1.0.0' },
  },
}

describe('an agent on the other end of two streams', () => {
  test('is answered line by line, and ends the command by hanging up', async () => {
    const { input, served, ask } = connect()
    expect(await ask(HELLO)).toMatchObject({ id: 1, result: { serverInfo: { name: 'quarry' } } })
    const call = { name: 'get_article', arguments: { id: '100001' } }
    expect(await ask({ id: 2, method: 'tools/call', params: call })).toMatchObject({
      id: 2,
      result: { structuredContent: { id: 'Q100001' } },
    })
    input.end()
    await served
  })

  test('is left when the command is interrupted', async () => {
    const interrupt = new AbortController()
    const { ask, served } = connect(interrupt.signal)
    await ask(HELLO)
    interrupt.abort()
    await served
  })

  test('survives lines that are no messages', async () => {
    const { input, ask, served } = connect()
    input.write('rubbish\n{"jsonrpc":"2.0"}\n\n')
    expect(await ask(HELLO)).toMatchObject({ id: 1 })
    input.end()
    await served
  })
})
