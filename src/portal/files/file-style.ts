// Pages of files.

export const FILE_STYLE = `.steps { list-style: none; padding: 0; margin: 0.3rem 0; border-left: 2px solid var(--line) }
.steps > li { padding: 0.2rem 0 0.5rem 0.9rem }
.steps .articles > li { border: 0; padding: 0.1rem 0 }
.steps .articles { margin: 0 }
.step-head { font-variant-numeric: tabular-nums }
.branches { columns: 2 26rem; column-gap: 2.5rem }
.branch { break-inside: avoid-column }
.branch:first-child h3 { margin-top: 0 }
.branch h3 { margin: 1rem 0 0.2rem }
.file-names { columns: 4 13rem; list-style: none; padding: 0; font-size: 0.92rem }
`
