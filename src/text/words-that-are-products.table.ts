// Names and aliases of products that are words of their own as well, or abbreviate something else:
// alone they do not tell which product a query is about. Source: src/model/product-families.table.ts,
// read for names that stand in articles of other products.

export const WORDS_THAT_ARE_PRODUCTS: ReadonlySet<string> = new Set([
  ...[
    'access',
    'c',
    'exchange client',
    'link',
    'linker',
    'mail',
    'mail gateway',
    'network',
    'office',
  ],
  ...['project', 'publisher', 'windows', 'word', 'works'],
  ...[
    'ado',
    'cl',
    'cv',
    'dos',
    'exc',
    'fl',
    'fox',
    'fp',
    'fs',
    'his',
    'ol',
    'oe',
    'sql',
    'vid',
    'vs',
  ],
])
