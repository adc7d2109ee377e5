// Which files may be compared: those of one product, edition and line of builds. "Newer" across
// branches means nothing: each is built from sources of its own.

import type { Article } from './article.ts'
import type { FileTable } from './file-table.ts'
import { canonicalProduct } from './product-family.ts'

export interface ProductBranch {
  /** Product family, or the product as printed where no family is known; empty when none is named. */
  readonly product: string
  /** An edition that is built and serviced for itself; empty for the others. */
  readonly edition: string
}

// Its files and service packs are its own; all other editions share theirs.
const TERMINAL_SERVER = /\bterminal server\b/i
const TERMINAL_SERVER_EDITION = 'Terminal Server Edition'

/** What a table's caption names, else what the whole article applies to. */
export function productBranchOf(article: Article, table: FileTable): ProductBranch {
  const label = [table.caption, table.component, table.platform].filter(Boolean).join(' ')
  const product = canonicalProduct(table.caption ?? '')?.family ?? productOf(article)
  const isTerminalServer = TERMINAL_SERVER.test(label) || isForTerminalServerOnly(article)
  return { product, edition: isTerminalServer ? TERMINAL_SERVER_EDITION : '' }
}

/** The families of all its products, in their order. */
function productOf({ products }: Article): string {
  const families = products.map((product) => canonicalProduct(product)?.family ?? product)
  return [...new Set(families)].join(', ')
}

function isForTerminalServerOnly({ appliesTo }: Article): boolean {
  return (
    appliesTo.length > 0 &&
    appliesTo.every(({ product, edition }) => TERMINAL_SERVER.test(`${product} ${edition ?? ''}`))
  )
}
