// What the readers of inventories have in common: rows as texts, with the line they stand in.

import { MAX_INVENTORY_ROWS } from '../../contract/inventory.ts'
import { QuarryError } from '../../model/errors.ts'

/** A row before its cells are understood; empty cells are absent. */
export interface PrintedRow {
  readonly file: string
  readonly version?: string
  readonly platform?: string
  readonly size?: string
  readonly date?: string
  /** From 1. */
  readonly line: number
}

export interface Remark {
  readonly row: number
  readonly text: string
}

export interface PrintedInventory {
  readonly rows: readonly PrintedRow[]
  readonly remarks: readonly Remark[]
}

/** Throws `request-invalid` when there are more rows than one inventory may have. */
export function checkRowCount(count: number): void {
  if (count <= MAX_INVENTORY_ROWS) return
  const detail = `An inventory has at most ${MAX_INVENTORY_ROWS} rows; send it in parts.`
  throw new QuarryError('request-invalid', { detail })
}
