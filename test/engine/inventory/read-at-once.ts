// The readers of inventories, without the pauses between their steps.

import { readCsv as csvSteps } from '../../../src/engine/inventory/read-csv.ts'
import { readListing as listingSteps } from '../../../src/engine/inventory/read-listing.ts'

export const readCsv = (text: string) => finish(csvSteps(text))
export const readListing = (text: string) => finish(listingSteps(text))

function finish<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
