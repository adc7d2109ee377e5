import type { Options } from 'rehype-sanitize'
import { defaultSchema } from 'rehype-sanitize'

/** GitHub's rules, and the attributes that tell how an article was printed. */
export const SANITIZE_SCHEMA: Options = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    pre: ['dataShape', 'dataKind'],
    table: [...(defaultSchema.attributes?.['table'] ?? []), 'dataShape'],
    li: [...(defaultSchema.attributes?.['li'] ?? []), 'dataMarker'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.['href'] ?? []), 'ftp'],
  },
}
