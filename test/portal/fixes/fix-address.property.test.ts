import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFixFields } from '../../../src/http/portal/read-fix-fields.ts'
import { withoutBlanks } from '../../../src/http/portal/without-blanks.ts'
import { type FixFields, fixAddress } from '../../../src/portal/fixes/fix-fields.ts'

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((one) => one.trim())
  .filter((one) => one !== '')
const optional = { requiredKeys: [] }
const site = fc.record(
  { name: text, release: text, role: text, domain: text },
  { requiredKeys: ['release'] },
)
const id = fc.stringMatching(/^[0-9a-f]{12}$/)
const fields: fc.Arbitrary<FixFields> = fc
  .tuple(
    fc.record({ product: text, target: text, platform: text, language: text, why: text }, optional),
    fc.record({
      installed: fc.uniqueArray(fc.stringMatching(/^Q\d{6}$/), { maxLength: 5 }),
      sites: fc.array(site, { minLength: 1, maxLength: 12 }),
      answers: fc.dictionary(id, fc.constantFrom('yes', 'no'), { maxKeys: 4 }),
    }),
    fc.constantFrom(undefined, 'yes' as const, 'no' as const),
  )
  .map(([told, lists, shared]) => ({
    ...told,
    ...lists,
    ...(shared && lists.sites.length === 1 && { shared }),
  }))

/** As the service reads an address. */
const read = (address: string) => {
  const query: Record<string, string> = {}
  for (const [name, value] of new URL(address, 'http://kb.example').searchParams) {
    query[name] = value
  }
  return readFixFields(query)
}

test('the permalink of fields is read as the same fields', () => {
  fc.assert(
    fc.property(fields, (told) => {
      const address = fixAddress(told)
      expect(read(address)).toEqual({ fields: told })
      expect(withoutBlanks(address)).toBe(address)
    }),
  )
})

test('any query is read, with one row at least', () => {
  const query = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())))
  fc.assert(
    fc.property(query, (one) => {
      expect(readFixFields(one).fields.sites.length).toBeGreaterThan(0)
    }),
  )
})

test.for([
  ['/fixes?a=&b=1&c=+&d', '/fixes?b=1'],
  ['/fixes?a=', '/fixes'],
  ['/fixes', '/fixes'],
  ['/fixes?a=%20b', '/fixes?a=%20b'],
] as const)('%s is %s without what is blank', ([address, short]) => {
  expect(withoutBlanks(address)).toBe(short)
})
