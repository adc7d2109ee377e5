// Which articles ship a file, and which of them ship a newer one.

import { type Static, Type } from 'typebox'
import { ArticleLink, Citation } from './citation.ts'
import { closedObject, listOf, refTo, textEnum } from './schema.ts'

const name = Type.String({
  minLength: 1,
  maxLength: 255,
  pattern: '\\S',
  description: 'File name without folder, in any letter case.',
  examples: ['Ccm.dll'],
})

export const FileParams = closedObject({ name })
export type FileParams = Static<typeof FileParams>

/** How a version compares with the one that was asked about. */
export const FILE_COMPARISONS = [
  'same',
  'newer',
  'older',
  'other-branch',
  'other-platform',
  'not-comparable',
] as const
export type FileComparison = (typeof FILE_COMPARISONS)[number]

export const FileQuery = closedObject({
  version: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: '\\S',
      description: 'The version at hand; every shipment is then compared with it.',
      examples: ['2.0.1234.1101'],
    }),
  ),
  platform: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: '\\S',
      description: 'The processor of the file at hand: Intel (x86, i386), Alpha, MIPS, PowerPC.',
      examples: ['Intel'],
    }),
  ),
  processor: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: '\\S',
      description: 'Lists only rows for this processor, and those that name none.',
      examples: ['Alpha'],
    }),
  ),
  language: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: '\\S',
      description: 'Lists only rows for this language, as printed.',
      examples: ['German'],
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, default: 0 })),
})
export type FileQuery = Static<typeof FileQuery>

const branchFields = {
  product: Type.Optional(Type.String({ examples: ['Systems Management Server'] })),
  edition: Type.Optional(
    Type.String({ description: 'An edition whose files are built for themselves.' }),
  ),
  line: Type.Optional(
    Type.String({
      description: 'What the versions of the branch have in common; absent without versions.',
      examples: ['2.0.1234'],
    }),
  ),
  platform: Type.Optional(Type.String({ description: 'As printed.', examples: ['Intel'] })),
}

export const FileShipment = closedObject(
  {
    article: refTo(ArticleLink),
    name: Type.String({ description: 'As printed.' }),
    ...branchFields,
    version: Type.Optional(Type.String({ description: 'As printed.' })),
    rawDate: Type.Optional(Type.String({ description: 'As printed.' })),
    date: Type.Optional(
      Type.String({ description: 'ISO day, where the printed one can be read.' }),
    ),
    time: Type.Optional(Type.String()),
    rawSize: Type.Optional(Type.String({ description: 'As printed.' })),
    bytes: Type.Optional(Type.Integer({ minimum: 0 })),
    precisionBytes: Type.Optional(
      Type.Number({ description: 'A rounded size may be this much off; 0 for an exact one.' }),
    ),
    language: Type.Optional(Type.String()),
    component: Type.Optional(Type.String()),
    caption: Type.Optional(Type.String({ description: 'What the table is headed with.' })),
    comparison: Type.Optional(
      textEnum([...FILE_COMPARISONS], {
        description:
          'With the version asked about. Versions of two branches are never called newer or older.',
      }),
    ),
    citation: refTo(Citation),
  },
  { $id: 'FileShipment', description: 'One row of a file table of one article.' },
)
export type FileShipment = Static<typeof FileShipment>

export const FileBranch = closedObject(
  {
    ...branchFields,
    newest: Type.Optional(Type.String({ description: 'The highest version of the branch.' })),
    steps: listOf(
      closedObject({
        version: Type.String(),
        date: Type.Optional(Type.String({ description: 'ISO day; the earliest that is printed.' })),
        articles: listOf(refTo(ArticleLink), { description: 'What this step fixes.' }),
      }),
      { description: 'From the lowest version to the highest.' },
    ),
  },
  {
    $id: 'FileBranch',
    description: 'Versions that can be compared: one product, edition, line of builds, platform.',
  },
)
export type FileBranch = Static<typeof FileBranch>

const count = Type.Integer({ minimum: 0 })

const values = (description: string) =>
  listOf(closedObject({ value: Type.String(), rows: Type.Integer({ minimum: 1 }) }), {
    description,
  })

export const FileHistory = closedObject(
  {
    name: Type.String({ description: 'Lower-case.' }),
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    total: Type.Integer({ minimum: 0, description: 'Exact number of rows that name the file.' }),
    articles: Type.Integer({ minimum: 0, description: 'How many articles they stand in.' }),
    listed: Type.Integer({
      minimum: 0,
      description: 'Rows for the processor and language that were asked for.',
    }),
    processors: values('Processors that the rows name, the most frequent first.'),
    languages: values('Languages that the rows name, the most frequent first.'),
    comparisons: Type.Optional(
      closedObject(
        {
          same: count,
          newer: count,
          older: count,
          'other-branch': count,
          'other-platform': count,
          'not-comparable': count,
        },
        { description: 'Of all listed rows with the version asked about.' },
      ),
    ),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    shipments: listOf(refTo(FileShipment), {
      description:
        'By branch, platform, version and article. With a version asked about: same, newer, older, ' +
        'then the others.',
    }),
    branches: listOf(refTo(FileBranch), { description: 'Of all listed rows with a version.' }),
  },
  { $id: 'FileHistory' },
)
export type FileHistory = Static<typeof FileHistory>

export const DEFAULT_FILES = 50

export const FileListQuery = closedObject({
  contains: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 255,
      description: 'Keep names with these characters, in any letter case.',
      examples: ['ccm'],
    }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: DEFAULT_FILES })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
})
export type FileListQuery = Static<typeof FileListQuery>

export const FileName = closedObject(
  {
    name: Type.String({ description: 'Lower-case, without folder.' }),
    rows: Type.Integer({ minimum: 1, description: 'Rows of file tables that name it.' }),
    articles: Type.Integer({ minimum: 1, description: 'How many articles they stand in.' }),
  },
  { $id: 'FileName' },
)
export type FileName = Static<typeof FileName>

export const FileList = closedObject(
  {
    snapshot: Type.String({ description: 'The index the reply was computed from.' }),
    total: Type.Integer({ minimum: 0, description: 'How many names there are.' }),
    limit: Type.Integer({ minimum: 1 }),
    offset: Type.Integer({ minimum: 0 }),
    files: listOf(refTo(FileName), {
      description:
        'Names that begin with what was asked for first, then those in most articles, then by name.',
    }),
  },
  { $id: 'FileList' },
)
export type FileList = Static<typeof FileList>
