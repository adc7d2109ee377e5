// An inventory of files, file by file: who ships each, and who ships a newer one.

import { type Static, Type } from 'typebox'
import { ArticleLink, Citation } from './citation.ts'
import { InventoryQuery } from './inventory.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

export const FILE_STANDINGS = [
  'behind',
  'differs',
  'undecided',
  'current',
  'ahead',
  'unknown',
] as const
export type FileStanding = (typeof FILE_STANDINGS)[number]

/** Articles named for one file. */
export const MAX_STANDING_ARTICLES = 5

const { rows, csv, listing, product, platform, limit, offset } = InventoryQuery.properties

export const InventoryFilesQuery = closedObject(
  {
    rows,
    csv,
    listing,
    product,
    platform,
    standing: Type.Optional(
      Type.Array(textEnum([...FILE_STANDINGS]), {
        maxItems: FILE_STANDINGS.length,
        description: 'Lists only files that stand so.',
      }),
    ),
    limit,
    offset,
  },
  { $id: 'InventoryFilesQuery', examples: [{ csv: 'file,version\nCcm.dll,2.0.1234.1101\n' }] },
)
export type InventoryFilesQuery = Static<typeof InventoryFilesQuery>

const count = Type.Integer({ minimum: 0 })
const printed = Type.Optional(Type.String({ description: 'As sent.' }))

const shippers = (description: string) =>
  closedObject(
    {
      total: Type.Integer({ minimum: 0, description: 'How many articles.' }),
      articles: listOf(refTo(ArticleLink), {
        description: `By number, the highest first; at most ${MAX_STANDING_ARTICLES}.`,
      }),
    },
    { description },
  )

export const InventoryFile = closedObject(
  {
    row: Type.Integer({ minimum: 1, description: 'Row or line of the inventory.' }),
    file: Type.String({ description: 'As sent.' }),
    version: printed,
    platform: printed,
    size: printed,
    date: printed,
    standing: textEnum([...FILE_STANDINGS], {
      description:
        '`behind`: an article ships a newer one on its branch. `differs`: the same version with ' +
        'another size or day. `current`: an article ships just this and none a newer one. `ahead`: ' +
        'newer than all it can be compared with. `undecided`: none can be compared. `unknown`: no ' +
        'article ships a file of this name.',
    }),
    shippedBy: shippers('Articles that ship just this file.'),
    newer: shippers('Articles that ship a newer one on its branch: the fixes that it is behind.'),
    newest: Type.Optional(
      closedObject(
        {
          version: Type.Optional(Type.String({ description: 'As printed.' })),
          rawDate: Type.Optional(Type.String({ description: 'As printed.' })),
          citation: refTo(Citation),
        },
        { description: 'The newest of these.' },
      ),
    ),
  },
  { $id: 'InventoryFile', description: 'One file of an inventory against all articles.' },
)
export type InventoryFile = Static<typeof InventoryFile>

export const InventoryFiles = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    rows: Type.Integer({ minimum: 0, description: 'Rows of the inventory that were read.' }),
    different: Type.Integer({ minimum: 0, description: 'Equal rows count once.' }),
    remarks: listOf(
      closedObject({
        row: Type.Integer({ minimum: 1, description: 'Row or line, from 1.' }),
        text: Type.String(),
      }),
      { description: 'What could not be read or was left out; the first 50.' },
    ),
    remarksTotal: count,
    totals: closedObject(
      {
        behind: count,
        differs: count,
        undecided: count,
        current: count,
        ahead: count,
        unknown: count,
      },
      { description: 'Exact numbers of different files, whatever is listed.' },
    ),
    fixes: Type.Integer({
      minimum: 0,
      description: 'How many articles ship a newer one of any file.',
    }),
    total: Type.Integer({ minimum: 0, description: 'Files that stand as asked for.' }),
    files: listOf(refTo(InventoryFile), {
      description:
        'In the order of `standing`, behind most fixes first, then in the order of the inventory.',
    }),
    limit: Type.Integer({ minimum: 1 }),
    offset: count,
  },
  { $id: 'InventoryFiles' },
)
export type InventoryFiles = Static<typeof InventoryFiles>
