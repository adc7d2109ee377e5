// Arbitrary articles: any text, any tree, places that agree with the text and places that do not.

import fc from 'fast-check'
import type { RootContent } from 'mdast'
import type { Article } from '../../src/model/article.ts'
import { trustArticleId } from '../../src/model/article-id.ts'
import { DIAGNOSTICS, type DiagnosticCode } from '../../src/model/diagnostic.ts'
import { EDGE_KINDS } from '../../src/model/reference.ts'
import { SECTION_ROLES } from '../../src/model/section.ts'
import type { SourceSpan } from '../../src/model/span.ts'
import { createPlaceFinder } from '../../src/store/text-places.ts'
import { anyStatements } from './any-statements.ts'

const piece = fc.oneof(
  fc.constantFrom('\n', '\r\n', '\r', '  ', '\t', '\n\n  '),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
)
const sourceText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const shortText = fc.string({ unit: 'grapheme', maxLength: 20 })
const id = fc.integer({ min: 1, max: 3_000_000 }).map((number) => trustArticleId(`Q${number}`))

const spanIn = (text: string): fc.Arbitrary<SourceSpan> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

type Position = NonNullable<RootContent['position']>

function positionIn(text: string): fc.Arbitrary<Position> {
  const placeOf = createPlaceFinder(text)
  const true_ = spanIn(text).map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }))
  const point = fc.record({ line: fc.nat(9), column: fc.nat(9), offset: fc.nat(99) })
  const loose = fc.record({ line: fc.nat(9), column: fc.nat(9) })
  return fc.oneof(
    { weight: 6, arbitrary: true_ },
    { weight: 1, arbitrary: fc.record({ start: point, end: point }) },
    { weight: 1, arbitrary: fc.record({ start: loose, end: loose }) },
  )
}

function blockIn(text: string): fc.Arbitrary<RootContent> {
  const place = positionIn(text)
  const valued = place.chain((position) => {
    const slice = text.slice(position.start.offset, position.end.offset)
    const value = fc.constantFrom(slice, slice.replace(/\s*\n\s*/g, '\n'), slice.trim(), 'other')
    return fc.record({ position: fc.constant(position), value })
  })
  const leaf = fc.oneof<fc.Arbitrary<RootContent>[]>(
    valued.map((fields) => ({ type: 'text' as const, ...fields })),
    shortText.map((value) => ({ type: 'text' as const, value })),
    valued.map((fields) => ({
      type: 'code' as const,
      lang: null,
      data: { shape: 'listing' as const },
      ...fields,
    })),
    place.map((position) => ({ type: 'break' as const, position })),
  )
  const phrasing = fc.array(leaf, { maxLength: 3 })
  return fc.oneof(
    leaf,
    fc
      .tuple(phrasing, place)
      .map(([children, position]) => branch('paragraph', children, position)),
    fc.tuple(phrasing, place).map(([children, position]) => branch('heading', children, position)),
  )
}

/** Trees of the reader are well-formed; here only their shape matters. */
function branch(type: string, children: RootContent[], position: unknown): RootContent {
  return { type, depth: 3, children, position } as unknown as RootContent
}

export const anyArticle: fc.Arbitrary<Article> = sourceText.chain((text) => {
  const span = spanIn(text)
  const section = fc.record({
    role: fc.constantFrom(...SECTION_ROLES),
    heading: shortText,
    text: fc.oneof(shortText, fc.constant(text)),
    blocks: fc.array(blockIn(text), { maxLength: 4 }),
    span,
  })
  return fc.record(
    {
      id,
      aliases: fc.array(id, { maxLength: 2 }),
      collection: shortText,
      title: shortText,
      titleSpan: span,
      shortTitleCut: fc.boolean(),
      products: fc.array(shortText, { maxLength: 3 }),
      appliesTo: fc.array(fc.record({ product: shortText, raw: shortText, span }), {
        maxLength: 2,
      }),
      lastModified: fc.record(
        { raw: shortText, date: shortText, span },
        { requiredKeys: ['raw', 'span'] },
      ),
      keywords: fc.array(shortText, { maxLength: 3 }),
      technology: fc.array(shortText, { maxLength: 3 }),
      versionField: shortText,
      issueTypes: fc.array(shortText, { maxLength: 2 }),
      solutionTypes: fc.array(shortText, { maxLength: 2 }),
      hardware: fc.array(shortText, { maxLength: 2 }),
      queryWords: shortText,
      sections: fc.array(section, { maxLength: 4 }),
      fileTables: fc.constant([]),
      references: fc.array(
        fc.record(
          {
            id,
            title: shortText,
            section: fc.nat(3),
            kind: fc.constantFrom(...EDGE_KINDS),
            isSelf: fc.boolean(),
            span,
          },
          { requiredKeys: ['id', 'kind', 'isSelf', 'span'] },
        ),
        { maxLength: 5 },
      ),
      errors: fc.array(
        fc.record({ kind: fc.constant('hex' as const), code: shortText, raw: shortText, span }),
        { maxLength: 2 },
      ),
      logExcerpts: fc.constant([]),
      registryKeys: fc.array(
        fc.record({ path: shortText, values: fc.constant([]), section: fc.nat(3), span }),
        { maxLength: 2 },
      ),
      filePaths: fc.constant([]),
      urls: fc.array(fc.record({ url: shortText, span }), { maxLength: 2 }),
      downloads: fc.constant([]),
      commands: fc.constant([]),
      procedures: fc.array(
        fc.record({
          title: fc.record({ text: shortText, span }),
          notes: fc.constant([]),
          steps: fc.array(
            fc.record({
              marker: shortText,
              number: fc.nat(9),
              depth: fc.nat(2),
              parts: fc.array(
                fc.record({ kind: fc.constant('text' as const), text: shortText, span }),
                { maxLength: 2 },
              ),
              span,
            }),
            { maxLength: 3 },
          ),
          span,
        }),
        { maxLength: 2 },
      ),
      ...anyStatements({ span, id, text: shortText }),
      boilerplate: fc.array(fc.record({ kind: fc.constant('legal-notice' as const), span }), {
        maxLength: 2,
      }),
      diagnostics: fc.array(
        fc.record({ code: fc.constantFrom(...(Object.keys(DIAGNOSTICS) as DiagnosticCode[])) }),
        { maxLength: 2 },
      ),
      source: fc.record({
        path: shortText,
        format: fc.constantFrom('kb-text' as const, 'markdown' as const),
        encoding: fc.constant('utf-8'),
        sha256: fc.constant('00'),
        text: fc.constant(text),
      }),
    },
    { noNullPrototype: true },
  )
})
