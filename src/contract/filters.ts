// The filters of a search: shared by the search itself, its batch and the facets.

import { type Static, type TProperties, Type } from 'typebox'
import { SectionRole } from './article.ts'
import { listOf, textEnum } from './schema.ts'

/** Values of one filter; more are no choice that a person makes. */
const MAX_VALUES = 50
const MAX_VALUE_LENGTH = 200

const texts = (description: string, examples: readonly string[]) =>
  Type.Optional(
    listOf(
      Type.String({
        minLength: 1,
        maxLength: MAX_VALUE_LENGTH,
        pattern: '\\S',
        examples: [...examples],
      }),
      { minItems: 1, maxItems: MAX_VALUES, description },
    ),
  )

// "1999", "1999-05", "1999-05-17"
const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
const DAY_RANGE = `^(?:(?:[<>]=?)?${DAY}|${DAY}\\.\\.(?:${DAY})?|\\.\\.${DAY})$`

const OR = 'Given several times, any of the values will do.'

export const FILTER_PROPERTIES = {
  product: texts(
    'Keep articles that apply to this product, in any letter case, with or without "Microsoft". ' +
      'The name of a product family or what people call it (SMS, NT, VFP, IIS) keeps the articles ' +
      `of the whole family; a version behind it (NT 4.0) is not looked at: use \`version\`. ${OR}`,
    ['Systems Management Server', 'SMS'],
  ),
  family: texts(`Keep articles about a product family, by its name or an alias. ${OR}`, [
    'Windows NT',
  ]),
  version: texts(
    'Keep articles that apply to this version: of any product ("2.0" is "2.00"), with `product` ' +
      `of one of these products, or as the facet names it (product and version). ${OR}`,
    ['4.0'],
  ),
  servicePack: texts(
    'Keep articles that apply to this service pack; with `product` and `version` of one of these, ' +
      `or as the facet names it. ${OR}`,
    ['SP3', 'Service Pack 6a'],
  ),
  issueType: texts(`Keep articles of this type, with or without "kb". ${OR}`, ['kbbug', 'howto']),
  keyword: texts(`Keep articles with this keyword; \`*\` stands for any characters. ${OR}`, [
    'kbsms200',
    'kbsms*',
  ]),
  section: Type.Optional(
    listOf(textEnum([...SectionRole.enum]), {
      minItems: 1,
      maxItems: MAX_VALUES,
      description: `Keep articles that have a main section of this role. ${OR}`,
    }),
  ),
  year: Type.Optional(
    listOf(Type.Integer({ minimum: 1900, maximum: 9999, examples: [1999] }), {
      minItems: 1,
      maxItems: MAX_VALUES,
      description: `Keep articles last changed in this year. ${OR}`,
    }),
  ),
  date: Type.Optional(
    Type.String({
      pattern: DAY_RANGE,
      maxLength: 40,
      description:
        'Keep articles last changed then: a year, month or day (`1999`, `1999-05`, `1999-05-17`), ' +
        'a range with both ends or one (`1999-01..1999-12`, `2000..`, `..1998`), or a comparison ' +
        '(`>=2000`, `<1999-06`). Both ends belong to a range.',
      examples: ['1999-01..1999-12', '>=2000'],
    }),
  ),
  hasFix: Type.Optional(
    Type.Boolean({
      description:
        'Whether the article tells of a fix: a release that fixes it, the keyword of a fix, or ' +
        'the files of one.',
    }),
  ),
  hasWorkaround: Type.Optional(
    Type.Boolean({ description: 'Whether the article has a section with a workaround.' }),
  ),
  file: texts(
    'Keep articles that list this file or name it in their text, in any letter case; `*` stands ' +
      `for any characters. ${OR}`,
    ['ccm.dll', 'mfc*.dll'],
  ),
  error: texts(
    `Keep articles that quote this error code, in any notation, with or without its kind. ${OR}`,
    ['0x80040E14', '429', 'Event 1053', 'STOP 0xA'],
  ),
  collection: texts(`Keep articles of this knowledge base. ${OR}`, ['kb']),
} satisfies TProperties

const Filters = Type.Object(FILTER_PROPERTIES)
/** What narrows a search; between two fields both must hold. */
export type Filters = Static<typeof Filters>

export const FacetField = textEnum(
  [
    'product',
    'family',
    'version',
    'servicePack',
    'issueType',
    'keyword',
    'section',
    'year',
    'hasFix',
    'hasWorkaround',
    'file',
    'error',
    'collection',
  ],
  { $id: 'FacetField', description: 'What articles can be counted and narrowed by.' },
)
export type FacetField = Static<typeof FacetField>
