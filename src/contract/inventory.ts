// An inventory of files → which fixes it lacks: what is asked, and each file with its verdict.

import { type Static, Type } from 'typebox'
import { ArticleLink, Citation } from './citation.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

/** Rows of one inventory, however they are given. */
export const MAX_INVENTORY_ROWS = 100_000

/** Of a request with an inventory. */
export const INVENTORY_BODY_BYTES = 16 * 1024 * 1024

export const FILE_VERDICTS = [
  'older',
  'sameVersionOtherSize',
  'notInInventory',
  'unusable',
  'otherBranch',
  'newer',
  'satisfied',
] as const
export type FileVerdict = (typeof FILE_VERDICTS)[number]

export const INVENTORY_STATUSES = ['missing', 'undecided', 'present'] as const
export type InventoryStatus = (typeof INVENTORY_STATUSES)[number]

const words = (maxLength: number, description: string, examples: string[]) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description, examples })

const platform = Type.Optional(
  words(64, 'Processor: Intel (x86, i386), Alpha, MIPS, PowerPC.', ['Intel']),
)

export const InventoryRow = closedObject(
  {
    file: words(1024, 'File name; a folder before it does not count.', ['Ccm.dll']),
    version: Type.Optional(
      Type.String({ maxLength: 64, description: 'Empty is none.', examples: ['2.0.1234.1101'] }),
    ),
    platform: Type.Optional(Type.String({ maxLength: 64, examples: ['Intel'] })),
    size: Type.Optional(Type.Integer({ minimum: 0, description: 'Bytes.' })),
    date: Type.Optional(
      Type.String({
        maxLength: 64,
        description: 'ISO day, or as DIR prints it: month first, unless that cannot be.',
        examples: ['2000-01-28'],
      }),
    ),
  },
  { $id: 'InventoryRow' },
)
export type InventoryRow = Static<typeof InventoryRow>

const text = (description: string) =>
  Type.Optional(Type.String({ maxLength: INVENTORY_BODY_BYTES, description }))

export const InventoryQuery = closedObject(
  {
    rows: Type.Optional(
      listOf(refTo(InventoryRow), {
        maxItems: MAX_INVENTORY_ROWS,
        description: 'Give this, or `csv`, or `listing`.',
      }),
    ),
    csv: text(
      'A table whose first line names its columns in any order: file, version, platform, size, date. ' +
        'Parted by comma, semicolon or tab; cells may be quoted.',
    ),
    listing: text('What DIR prints, of DOS or of Windows.'),
    product: Type.Optional(
      words(200, 'Only fixes of this product or family, by any of its names.', ['SMS']),
    ),
    platform,
    status: Type.Optional(
      Type.Array(textEnum([...INVENTORY_STATUSES]), {
        maxItems: INVENTORY_STATUSES.length,
        description: 'Lists only articles with one of these.',
      }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
  },
  { $id: 'InventoryQuery', examples: [{ csv: 'file,version\nCcm.dll,2.0.1234.1101\n' }] },
)
export type InventoryQuery = Static<typeof InventoryQuery>

export const FileCheck = closedObject(
  {
    file: Type.String({ description: 'As printed.' }),
    verdict: textEnum([...FILE_VERDICTS], {
      description:
        'Of the file at hand against that of the article: `older` and `newer` only within one branch.',
    }),
    because: Type.String({ description: 'One sentence.' }),
    row: Type.Optional(
      Type.Integer({ minimum: 1, description: 'Which row or line of the inventory was compared.' }),
    ),
    version: Type.Optional(Type.String({ description: 'Of the article, as printed.' })),
    rawDate: Type.Optional(Type.String({ description: 'Of the article, as printed.' })),
    rawSize: Type.Optional(Type.String({ description: 'Of the article, as printed.' })),
    platform: Type.Optional(Type.String({ description: 'Of the article, as printed.' })),
    orLater: Type.Boolean({
      description: 'Whether the article asks for these attributes or later: newer is as good.',
    }),
    citation: refTo(Citation),
  },
  { $id: 'FileCheck' },
)
export type FileCheck = Static<typeof FileCheck>

const count = Type.Integer({ minimum: 0 })

export const ArticleCheck = closedObject(
  {
    article: refTo(ArticleLink),
    status: textEnum([...INVENTORY_STATUSES], {
      description:
        '`missing`: a file is older. `present`: every file is there, or a newer one; see ' +
        '`orLater`. Else undecided.',
    }),
    totals: closedObject({
      older: count,
      sameVersionOtherSize: count,
      notInInventory: count,
      unusable: count,
      otherBranch: count,
      newer: count,
      satisfied: count,
    }),
    files: listOf(refTo(FileCheck), {
      description: 'By verdict, older first, then as the article lists them; at most 100.',
    }),
  },
  { $id: 'ArticleCheck', description: 'The files of one article against the inventory.' },
)
export type ArticleCheck = Static<typeof ArticleCheck>

export const InventoryReport = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    rows: Type.Integer({ minimum: 0, description: 'Rows of the inventory that were read.' }),
    known: Type.Integer({ minimum: 0, description: 'Those whose file any article ships.' }),
    remarks: listOf(
      closedObject({
        row: Type.Integer({ minimum: 1, description: 'Row or line, from 1.' }),
        text: Type.String(),
      }),
      { description: 'What could not be read or was left out; the first 50.' },
    ),
    remarksTotal: count,
    totals: closedObject(
      { missing: count, undecided: count, present: count },
      { description: 'Exact numbers of articles, whatever is listed.' },
    ),
    articles: listOf(refTo(ArticleCheck), {
      description: 'Missing first, then undecided, then present; within each by article number.',
    }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
  },
  { $id: 'InventoryReport' },
)
export type InventoryReport = Static<typeof InventoryReport>
