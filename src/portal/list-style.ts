/** Of lists, tables and their filters; part of the stylesheet of the pages. */
export const LIST_STYLE = `.figure { text-align: right }
.said { color: var(--quiet); font-size: 0.95em }
td.said { min-width: 16rem }
.ways a { margin-right: 1rem }
.inline { display: flex; flex-wrap: wrap; gap: 0.5rem 0.8rem; align-items: end; margin: 0.6rem 0 }
.inline label { display: grid; gap: 0.2rem; font-size: 0.9rem; flex: 0 1 16rem }
.inline label:has(select) { flex: 0 0 auto }
.kinds { display: flex; flex-wrap: wrap; gap: 0.3rem; list-style: none; padding: 0; margin: 0.6rem 0 }
.kinds a { display: block; padding: 0.15rem 0.7rem; border: 1px solid var(--line); border-radius: 1rem; text-decoration: none; font-size: 0.9rem }
.kinds a[aria-current] { border-color: var(--link); background: var(--panel); font-weight: 600 }
.findings { list-style: none; padding: 0 }
.findings > li { padding: 0.6rem 0; border-bottom: 1px solid var(--line) }
.findings p { margin: 0.15rem 0 }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0.5rem 1rem }
.tools { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0.5rem 1.5rem; list-style: none; padding: 0; font-size: 0.92rem }
.tools a { font-size: 1rem; font-weight: 600 }
`
