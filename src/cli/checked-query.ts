// Flags → the query of an operation, checked by the schema of the REST API.

import type { Static, TSchema } from 'typebox'
import { QuarryError } from '../model/errors.ts'

/** What is `undefined` counts as not given. Throws `request-invalid`. */
export async function checkedQuery<S extends TSchema>(
  schema: S,
  flags: Readonly<Record<string, unknown>>,
): Promise<Static<S>> {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined)
  const { checkedBy } = await import('../contract/check.ts')
  const checked = checkedBy(schema, Object.fromEntries(given))
  if ('value' in checked) return checked.value
  throw new QuarryError('request-invalid', { detail: `${checked.invalid}.` })
}
