import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { ReferenceKind, SectionRole } from '../../src/contract/article.ts'
import { describeInvalid } from '../../src/contract/check.ts'
import { COMPONENTS } from '../../src/contract/components.ts'
import { FacetField } from '../../src/contract/filters.ts'
import { ScorePart, SearchQuery } from '../../src/contract/search.ts'
import { FACET_FIELDS } from '../../src/indexes/facets/fields.ts'
import { SCORE_PARTS } from '../../src/indexes/text/score-parts.ts'
import { EDGE_KINDS } from '../../src/model/reference.ts'
import { SECTION_ROLES } from '../../src/model/section.ts'
import { DAY_RANGE_PATTERN } from '../../src/text/query-dates.ts'

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** A schema and every schema inside it. */
function schemasIn(value: unknown): Json[] {
  if (!isJson(value)) return []
  return [value, ...Object.values(value).flatMap(schemasIn)]
}

describe('the contract', () => {
  test('has the same roles and kinds as the model', () => {
    expect(SectionRole.enum).toEqual([...SECTION_ROLES])
    expect(ReferenceKind.enum).toEqual([...EDGE_KINDS])
    expect(FacetField.enum).toEqual([...FACET_FIELDS])
    expect(SearchQuery.properties.date).toHaveProperty('pattern', DAY_RANGE_PATTERN)
    expect(ScorePart.properties.part.enum).toEqual([...SCORE_PARTS])
  })

  test.for(COMPONENTS.map((component) => [component.$id, component] as const))(
    '%s has closed objects only, and examples that are valid',
    ([, component]) => {
      const ajv = new Ajv2020({ strict: false })
      for (const other of COMPONENTS) ajv.addSchema(other)
      for (const schema of schemasIn(component)) {
        if (schema['type'] === 'object') expect(schema['additionalProperties']).toBe(false)
        for (const example of Array.isArray(schema['examples']) ? schema['examples'] : []) {
          const { $id: _id, ...anonymous } = schema
          expect(ajv.validate(anonymous, example), JSON.stringify(example)).toBe(true)
        }
      }
    },
  )

  test('refers only to components it has', () => {
    const known = COMPONENTS.map(({ $id }) => `${$id}#`)
    const named = COMPONENTS.flatMap(schemasIn).flatMap(({ $ref }) => $ref ?? [])
    expect(named.length).toBeGreaterThan(10)
    for (const reference of named) expect(known).toContain(reference)
  })
})

describe('describeInvalid', () => {
  test('says nothing of a valid value', () => {
    expect(describeInvalid(SearchQuery, { q: 'x', limit: 5 })).toBeUndefined()
  })

  test.for([
    [{ q: 'x', limit: 51 }, 'limit must be <= 50'],
    [{ q: ' ' }, 'q must not be blank'],
    [{ q: 'x', match: 'some' }, 'match must be equal to one of the allowed values'],
    [{}, 'The value must have required properties q'],
  ] as const)('%j: %s', ([value, message]) => {
    expect(describeInvalid(SearchQuery, value)).toBe(message)
  })
})
