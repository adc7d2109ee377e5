// The inventory check: a table that fills the page.

export const INVENTORY_STYLE = `.acts { display: flex; flex-wrap: wrap; gap: 0.6rem }
.standings { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0.2rem 1.5rem; font-size: 0.9rem }
.standings > div { display: flex; justify-content: space-between; gap: 0.5rem; min-width: 0 }
.standings dd { white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 600 }
.inventory { width: 100%; min-width: 44rem }
.inventory td:first-child { text-align: right; color: var(--quiet) }
.inventory tbody th { font-weight: 600 }
.inventory td, .inventory th { unicode-bidi: isolate }
`
