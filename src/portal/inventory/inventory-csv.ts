// The whole of an inventory check for a spreadsheet.

import type { InventoryFiles } from '../../contract/inventory-files.ts'
import { renderCsv } from '../../render/csv.ts'

const HEAD = [
  ...['row', 'file', 'version', 'platform', 'size', 'date', 'standing', 'fixes behind'],
  ...[
    'newest version',
    'newest date',
    'newest in',
    'newer in (at most 5)',
    'shipped by (at most 5)',
  ],
]

export function inventoryCsv({ files }: InventoryFiles): string {
  const ids = (articles: readonly { readonly id: string }[]) =>
    articles.map(({ id }) => id).join(' ')
  return renderCsv([
    HEAD,
    ...files.map((one) => [
      String(one.row),
      one.file,
      one.version ?? '',
      one.platform ?? '',
      one.size ?? '',
      one.date ?? '',
      one.standing,
      String(one.newer.total),
      one.newest?.version ?? '',
      one.newest?.rawDate ?? '',
      one.newest?.citation.article ?? '',
      ids(one.newer.articles),
      ids(one.shippedBy.articles),
    ]),
  ])
}
