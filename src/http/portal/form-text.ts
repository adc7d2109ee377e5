import type { FormFields } from './read-form.ts'

const MAX_FIELD = 200

/** What stands in a field of a form, trimmed and cut; `undefined` when it is left empty. */
export function formText(fields: FormFields, name: string): string | undefined {
  const first = [fields[name]].flat()[0]?.trim().slice(0, MAX_FIELD)
  return first === '' ? undefined : first
}
