// Looking up what a reader found: the same field may stand in several places of a file.

import type { Field, FieldName, FieldPlace, Origin, ParsedFile } from '../model/parsed-file.ts'

/** Format and path that the conventions of a file go by: of a rendering, those of what it renders. */
export function originOf({ format, origin, raw }: ParsedFile): Origin {
  return origin ?? { format, path: raw.path }
}

/** All fields of a name, the places in the given order first, else in source order. */
export function fieldsOf(
  parsed: ParsedFile,
  name: FieldName,
  preferred: readonly FieldPlace[] = [],
): Field[] {
  const rank = ({ place }: Field) => {
    const at = preferred.indexOf(place)
    return at < 0 ? preferred.length : at
  }
  return parsed.fields
    .filter((field) => field.name === name)
    .sort((one, other) => rank(one) - rank(other))
}

/** The first field of a name that is not empty. */
export function filledField(
  parsed: ParsedFile,
  name: FieldName,
  preferred: readonly FieldPlace[] = [],
): Field | undefined {
  return fieldsOf(parsed, name, preferred).find((field) => field.value.trim() !== '')
}

/** Distinct values in order. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)]
}

/** Words of a field: "kbbug kbprb" gives two. */
export function wordsOf(value: string): string[] {
  return value.split(/\s+/).filter((word) => word !== '')
}
