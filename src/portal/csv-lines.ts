import { renderCsv } from '../render/csv.ts'

/** Rows of a table as whole lines, so that parts can be written one after another. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${renderCsv(rows)}\n`
