import type { Article } from '../../src/model/article.ts'

/** The fields of an article in which nothing was found, for articles made by hand. */
export const NO_MATERIAL = {
  errors: [],
  logExcerpts: [],
  registryKeys: [],
  filePaths: [],
  urls: [],
  downloads: [],
  commands: [],
  procedures: [],
} satisfies Partial<Article>
