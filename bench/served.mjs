/** What a page of results asks for beside ten hits with their snippets. */
export const FACETS = [
  'product',
  'version',
  'servicePack',
  'issueType',
  'keyword',
  'section',
  'year',
  'hasFix',
  'hasWorkaround',
  'file',
]
