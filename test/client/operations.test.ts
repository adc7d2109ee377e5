// The client's table of operations says what openapi.yaml says.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Operation } from '../../src/client/operation.ts'
import { OPERATIONS } from '../../src/client/operations.table.ts'

interface Described {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly explode?: boolean }[]
  readonly responses: Readonly<Record<string, { readonly content?: object }>>
}

const TEXT = readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')
const DOCUMENT: { paths: Record<string, Record<string, Described>> } = parse(TEXT)
/** Not called: what gives no JSON (metrics, pages), the contract itself, what only platforms send. */
const isCalled = ({ operationId, tags, responses }: Described) =>
  operationId !== 'openapiJson' &&
  !tags.includes('chat') &&
  Object.entries(responses).some(
    ([status, { content = {} }]) => status.startsWith('2') && 'application/json' in content,
  )

const described = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => isCalled(operation))
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)
const table: Readonly<Record<string, Operation<unknown, unknown>>> = OPERATIONS

describe('operations of the client', () => {
  test('are those of the contract', () => {
    expect(Object.keys(table).sort()).toEqual(
      described.map(({ operation }) => operation.operationId).sort(),
    )
  })

  test.for(described)('$operation.operationId stands where the contract has it', (entry) => {
    const { path, method, operation } = entry
    const commas = (operation.parameters ?? [])
      .filter(({ explode }) => explode === false)
      .map(({ name }) => name)
    expect(table[operation.operationId]).toEqual({ method, path, commas })
  })
})
