// A row of a file table as clients see it.

import type { FileShipment } from '../../contract/file.ts'
import type { ShippedFile } from '../../indexes/files/query.ts'
import type { AnswerSources } from './answer-sources.ts'

/** Empty for a row whose article cannot be quoted. */
export function shipmentOf(sources: AnswerSources, row: ShippedFile): FileShipment[] {
  const article = sources.link(row.article)
  const [citation] = sources.cite(row.article, row.span)
  if (article === undefined || citation === undefined) return []
  const { version, rawDate, date, time, rawSize, language, component, caption } = row.cells
  const { platform, product, edition, name } = row.cells
  const { bytes, precisionBytes } = row
  const told = { version, rawDate, date, time, rawSize, language, component, caption }
  const branch = { platform, product, edition }
  const stated = Object.fromEntries(
    Object.entries({ ...told, ...branch }).filter(([, value]) => value !== undefined),
  )
  return [
    {
      article,
      name: name ?? '',
      ...stated,
      ...(bytes !== undefined && { bytes }),
      ...(precisionBytes !== undefined && { precisionBytes }),
      citation,
    },
  ]
}
