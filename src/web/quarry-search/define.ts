// Registers the element. Loading the script twice does no harm.

import { QuarrySearch } from './quarry-search.ts'

if (customElements.get('quarry-search') === undefined) {
  customElements.define('quarry-search', QuarrySearch)
}
