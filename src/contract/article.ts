// An article as clients see it.

import { type Static, Type } from 'typebox'
import {
  CommandView,
  DownloadView,
  ErrorView,
  FilePathView,
  LogExcerptView,
  RegistryKeyView,
  UrlView,
} from './material.ts'
import { ProcedureView } from './procedure.ts'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'
import { STATEMENT_FIELDS } from './statement.ts'

export const ArticleParams = closedObject({
  id: Type.String({
    minLength: 1,
    maxLength: 1000,
    description:
      'An article number in any spelling (Q123456, q123456, KB123456, 123456), or the id of an ' +
      'article without a number.',
    examples: ['Q123456'],
  }),
})
export type ArticleParams = Static<typeof ArticleParams>

export const SectionRole = textEnum(
  [
    'symptoms',
    'cause',
    'resolution',
    'workaround',
    'status',
    'summary',
    'more-information',
    'references',
    'other',
  ],
  { $id: 'SectionRole', description: 'What a main section is for.' },
)
export type SectionRole = Static<typeof SectionRole>

export const ReferenceKind = textEnum(
  [
    'see-also',
    'requires',
    'required-before',
    'companion',
    'supersedes',
    'included-in',
    'lists',
    'branch-sibling',
    'fixes',
    'triggers',
    'superseded-by',
  ],
  { $id: 'ReferenceKind', description: 'How the article relates to the one it cites.' },
)
export type ReferenceKind = Static<typeof ReferenceKind>

export const AppliesToView = closedObject(
  {
    product: Type.String({ examples: ['Microsoft Systems Management Server'] }),
    version: Type.Optional(Type.String({ examples: ['2.0'] })),
    servicePack: Type.Optional(Type.String({ examples: ['SP1'] })),
    build: Type.Optional(Type.String({ examples: ['4000'] })),
    edition: Type.Optional(Type.String()),
    platform: Type.Optional(Type.String()),
    scope: Type.Optional(Type.String({ examples: ['used with'] })),
    raw: Type.String({ description: 'The line as printed.' }),
    span: refTo(Span),
  },
  { $id: 'AppliesTo', description: 'One product and version of the applies-to list.' },
)

export const DateView = closedObject(
  {
    raw: Type.String({ description: 'As printed.' }),
    date: Type.Optional(Type.String({ description: 'ISO day; absent when it cannot be read.' })),
    span: refTo(Span),
  },
  { $id: 'ArticleDate' },
)

export const SectionView = closedObject(
  {
    role: refTo(SectionRole),
    heading: Type.String({ description: 'As printed.', examples: ['MORE INFORMATION'] }),
    text: Type.String({ description: 'Plain text; blocks are separated by one blank line.' }),
    span: refTo(Span),
  },
  { $id: 'Section' },
)

const DateCellView = closedObject({
  raw: Type.String(),
  date: Type.Optional(Type.String()),
})

const SizeCellView = closedObject({
  raw: Type.String(),
  bytes: Type.Optional(Type.Integer({ minimum: 0 })),
  precisionBytes: Type.Optional(
    Type.Number({ minimum: 0, description: 'Half the worth of the last printed digit.' }),
  ),
})

export const FileRowView = closedObject(
  {
    name: Type.String({ examples: ['Ccm.dll'] }),
    version: Type.Optional(Type.String({ examples: ['4.2.0.118'] })),
    date: Type.Optional(DateCellView),
    time: Type.Optional(Type.String()),
    size: Type.Optional(SizeCellView),
    platform: Type.Optional(Type.String()),
    language: Type.Optional(Type.String()),
    cells: listOf(Type.String(), { description: 'All cells as printed, left to right.' }),
    span: refTo(Span),
  },
  { $id: 'FileRow', description: 'One file of a fix.' },
)

export const FileTableView = closedObject(
  {
    layout: textEnum(['ruled', 'grid', 'markdown', 'listing', 'plain'], {
      description: 'How the table is drawn: by a rule, in a frame, as DIR does it, or not at all.',
    }),
    caption: Type.Optional(Type.String()),
    component: Type.Optional(Type.String()),
    language: Type.Optional(Type.String()),
    platform: Type.Optional(Type.String()),
    header: listOf(Type.String()),
    rows: listOf(refTo(FileRowView)),
    directories: Type.Optional(Type.Integer({ minimum: 0, description: 'Entries marked <DIR>.' })),
    total: Type.Optional(
      closedObject(
        { files: Type.Integer({ minimum: 0 }), span: refTo(Span) },
        { description: 'What the line "27 file(s)" below the rows counts.' },
      ),
    ),
    span: refTo(Span),
  },
  { $id: 'FileTable' },
)

export const ReferenceView = closedObject(
  {
    id: Type.String({ examples: ['Q123457'] }),
    title: Type.Optional(Type.String({ description: 'The title under which it is cited.' })),
    section: Type.Optional(Type.Integer({ minimum: 0, description: 'Index in `sections`.' })),
    kind: refTo(ReferenceKind),
    held: Type.Boolean({ description: 'Whether the cited article is in the index.' }),
    span: refTo(Span),
  },
  { $id: 'Reference' },
)

export const DiagnosticView = closedObject(
  {
    code: Type.String({ examples: ['date-unreadable'] }),
    severity: textEnum(['info', 'warning']),
    detail: Type.Optional(Type.String()),
    span: Type.Optional(refTo(Span)),
  },
  { $id: 'Diagnostic', description: 'Something odd that was found in the source file.' },
)

export const ArticleView = closedObject(
  {
    id: Type.String({ examples: ['Q123456'] }),
    aliases: listOf(Type.String(), { description: 'Every other number it is known by.' }),
    otherEditions: Type.Optional(
      listOf(Type.String(), { description: 'Other articles that answer to the same number.' }),
    ),
    collection: Type.String({ description: 'The knowledge base it came from.' }),
    title: Type.String(),
    shortTitleCut: Type.Boolean({ description: 'The title may have been cut at 64 characters.' }),
    series: Type.Optional(
      closedObject(
        { part: Type.Integer({ minimum: 1 }), of: Type.Optional(Type.Integer({ minimum: 2 })) },
        { description: 'Which part of several the title says the article is.' },
      ),
    ),
    products: listOf(Type.String()),
    appliesTo: listOf(refTo(AppliesToView)),
    lastModified: Type.Optional(refTo(DateView)),
    keywords: listOf(Type.String()),
    technology: listOf(Type.String()),
    issueTypes: listOf(Type.String()),
    solutionTypes: listOf(Type.String()),
    hardware: listOf(Type.String()),
    queryWords: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    sections: listOf(refTo(SectionView)),
    fileTables: listOf(refTo(FileTableView)),
    references: listOf(refTo(ReferenceView), {
      description:
        'Pointers to other articles, in order. Pointers to the article itself are left out.',
    }),
    errors: listOf(refTo(ErrorView)),
    logExcerpts: listOf(refTo(LogExcerptView)),
    registryKeys: listOf(refTo(RegistryKeyView)),
    filePaths: listOf(refTo(FilePathView)),
    urls: listOf(refTo(UrlView)),
    downloads: listOf(refTo(DownloadView)),
    commands: listOf(refTo(CommandView)),
    procedures: listOf(refTo(ProcedureView)),
    ...STATEMENT_FIELDS,
    citedBy: Type.Integer({ minimum: 0, description: 'How many other articles cite this one.' }),
    diagnostics: listOf(refTo(DiagnosticView)),
    source: closedObject({
      path: Type.String({ description: 'Relative to the ingested folder.' }),
      format: Type.String({ examples: ['kb-text'] }),
      encoding: Type.String({ examples: ['utf-8'] }),
      sha256: Type.String({ description: 'Of the file, hex.' }),
    }),
  },
  { $id: 'Article' },
)
export type ArticleView = Static<typeof ArticleView>
