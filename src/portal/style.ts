// The stylesheet of all pages: what they share, then what single pages add. Colours of text have a contrast of 4.5 and more in both schemes.

import { CHART_STYLE } from './charts/chart-style.ts'
import { FILE_STYLE } from './files/file-style.ts'
import { FIX_STYLE } from './fixes/fix-style.ts'
import { INVENTORY_STYLE } from './inventory/inventory-style.ts'
import { LIST_STYLE } from './list-style.ts'
import { LOG_STYLE } from './logs/log-style.ts'

export const STYLE = `:root {
  color-scheme: light dark;
  --text: light-dark(#1a1d21, #e6e8eb);
  --quiet: light-dark(#565d66, #a3abb5);
  --back: light-dark(#ffffff, #15181c);
  --panel: light-dark(#f5f6f8, #1d2126);
  --line: light-dark(#d8dce1, #363c44);
  --link: light-dark(#0b57b0, #8ab8f5);
  --good: light-dark(#17613a, #7fd3a2);
  --warn: light-dark(#8a4b00, #f0b866);
  --mark: light-dark(#fff0a8, #4a3d00);
  font: 100%/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text); overflow-wrap: anywhere }
a { color: var(--link); text-underline-offset: 0.15em }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
main:focus { outline: none }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 9; background: var(--back); padding: 0.5rem 1rem }
.top { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem; padding: 0.6rem 1rem; border-bottom: 1px solid var(--line) }
.brand { font-weight: 700; font-size: 1.1rem; color: var(--text); text-decoration: none }
.searching { flex: 1 1 16rem; min-width: 0; max-width: 44rem }
.top nav { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem }
.top nav a { text-decoration: none }
.top nav a[aria-current] { font-weight: 600; color: var(--text) }
form[role=search] { display: flex; gap: 0.4rem }
input, select, button { font: inherit; color: inherit; padding: 0.4rem 0.6rem; border: 1px solid light-dark(#8a929c, #6b747f); border-radius: 0.4rem; background: var(--back); min-width: 0; min-height: 2.5rem }
input[type=search] { flex: 1; width: 100% }
button { background: var(--panel); cursor: pointer }
button.first { background: light-dark(#0b57b0, #8ab8f5); color: light-dark(#ffffff, #10151b); border-color: transparent; font-weight: 600 }
main { max-width: 78rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem 2.5rem }
main:has(> .around) { grid-template-columns: minmax(0, 1fr) minmax(0, 22rem) }
.bottom { border-top: 1px solid var(--line); padding: 0.25rem 1rem; color: var(--quiet); font-size: 0.85rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.1rem 0 0.6rem }
h2 { font-size: 1.1rem; margin: 1.5rem 0 0.4rem }
h3, h4, h5, h6 { font-size: 1rem; margin: 1.1rem 0 0.3rem }
p, ul, ol, dl, pre, blockquote { margin: 0.5rem 0 }
.eyebrow, .quiet, .forms, .count { color: var(--quiet) }
.eyebrow { margin: 0; font-size: 0.9rem }
.forms { font-size: 0.9rem }
.forms a { margin-left: 0.5rem }
.notice { margin: 0; padding: 0.4rem 0.8rem; border: 1px solid var(--line); border-left: 4px solid var(--warn); border-radius: 0.4rem; background: var(--panel); grid-column: 1 / -1 }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; font-weight: 600 }
.number.ghost { text-decoration-style: dashed }
.count { font-weight: 400; font-size: 0.85rem; font-variant-numeric: tabular-nums }
.badges { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem }
.badge { display: inline-block; font-size: 0.8rem; line-height: 1.4; padding: 0.05rem 0.5rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--panel) }
.badge.good { color: var(--good); border-color: currentColor }
.badge.warn { color: var(--warn); border-color: currentColor }
.badge.quiet { color: var(--quiet) }
.chip { display: inline-block; margin: 0 0.5rem 0.2rem 0; text-decoration: none }
.facts { display: grid; gap: 0.2rem; font-size: 0.9rem }
.facts > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0.5rem }
dt { color: var(--quiet) }
dd { margin: 0 }
.passage, .answer, .panel { border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 0.4rem; background: var(--panel); padding: 0.7rem 1rem; margin: 0.9rem 0 }
blockquote { margin: 0.3rem 0 0.3rem 0; padding-left: 0.8rem; border-left: 3px solid var(--line) }
blockquote a { color: inherit; text-decoration-color: var(--quiet) }
.passage a, .more a { margin-right: 1rem }
details.applies { margin: 0.75rem 0; font-size: 0.9rem }
details.applies ul { columns: 2 20rem; margin: 0.3rem 0 }
summary { cursor: pointer; color: var(--quiet) }
.contents { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; font-size: 0.85rem; padding: 0.4rem 0; border-block: 1px solid var(--line) }
.body { max-width: 48rem }
.body h2 { font-size: 1.1rem }
.body li[data-marker]:not([data-marker=""])::marker { content: attr(data-marker) "\\00a0" }
.body li > p:first-child { margin-top: 0 }
:target { scroll-margin-top: 1rem }
mark { background: var(--mark); color: inherit; border-radius: 0.15rem }
pre { font: 0.85rem/1.45 ui-monospace, Consolas, monospace; overflow-x: auto; overflow-wrap: normal; padding: 0.6rem 0.8rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--panel) }
code { font-family: ui-monospace, Consolas, monospace; font-size: 0.92em }
pre code { font-size: inherit }
.wide { overflow-x: auto; overflow-wrap: normal }
table { border-collapse: collapse; font-size: 0.88rem; font-variant-numeric: tabular-nums }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.6rem; border: 1px solid var(--line) }
th { background: var(--panel) }
.around h2 { margin-top: 0.8rem }
.around, .articles { font-size: 0.92rem }
.articles { list-style: none; padding: 0 }
.articles > li { padding: 0.3rem 0; border-bottom: 1px solid var(--line) }
.picture { max-height: 36rem; overflow: auto; border: 1px solid var(--line); border-radius: 0.4rem; background: #ffffff }
.picture svg { display: block }
@media (prefers-color-scheme: dark) { .picture { background: #171717 } .picture svg { filter: invert(0.91) hue-rotate(180deg) } }
.picture a:hover rect { fill: #eef3fa }
.picture a:focus-visible { outline: none }
.picture a:focus-visible rect { stroke: #0b57b0; stroke-width: 3.5 }
.below { grid-column: 1 / -1; min-width: 0 }
.because { margin: 0.4rem 0; font-size: 0.92rem }
details.site { margin: 0.6rem 0; font-size: 0.92rem }
.short { display: flex; flex-wrap: wrap; gap: 0.5rem 0.8rem; align-items: end; margin: 0.5rem 0 }
.short label { display: grid; gap: 0.2rem; flex: 1 1 12rem; max-width: 20rem; font-size: 0.9rem }
.site .buttons { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0 }
.refusal { color: var(--warn) }
.parts { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; font-size: 0.9rem; padding: 0.4rem 0; border-block: 1px solid var(--line) }
li.continued { list-style: none }
mark#quote { outline: 2px solid var(--link); outline-offset: 2px }
:is(mark#quote, .passage, section[id]):target { scroll-margin-top: 30vh }
.body pre { tab-size: 8 }
button.copy { float: right; min-height: 0; padding: 0.05rem 0.5rem; font-size: 0.8rem; margin: 0.3rem 0.3rem 0 0.5rem; position: relative }
.articles button.copy { margin: 0 0 0.2rem 0.5rem }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.articles code { overflow-wrap: anywhere }
.home { max-width: 52rem; margin: 2rem auto 0; width: 100% }
.home h1 { font-size: 2rem }
.try { list-style: none; padding: 0; display: grid; gap: 0.4rem }
.try a { display: block; padding: 0.5rem 0.8rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--panel); text-decoration: none }
.tally { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; padding: 0; list-style: none }
.tally b { font-size: 1.15rem; font-variant-numeric: tabular-nums }
.products { columns: 3 14rem; list-style: none; padding: 0; font-size: 0.92rem }
.answer ol { padding-left: 1.4rem }
.answer p { margin: 0.3rem 0 }
.answer sup a { text-decoration: none; padding: 0 0.1rem }
.useful { border-top: 1px solid var(--line); margin-top: 0.6rem; padding-top: 0.5rem; font-size: 0.9rem; display: flex; flex-wrap: wrap; gap: 0.3rem 1rem; align-items: start }
.useful button { min-height: 2rem; padding: 0.15rem 0.8rem }
.useful summary { line-height: 2rem }
.useful details[open] { flex: 1 1 100% }
.useful textarea { width: 100% }
.useful label { display: grid; gap: 0.2rem; max-width: 36rem }
.useful label.check { display: flex; align-items: center; gap: 0.5rem }
.useful .said:empty { display: none }
textarea { font: inherit; color: inherit; padding: 0.4rem 0.6rem; border: 1px solid light-dark(#8a929c, #6b747f); border-radius: 0.4rem; background: var(--back) }
input[type=checkbox] { min-height: 0 }
.chosen { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; font-size: 0.9rem; align-items: baseline }
.chosen .badge { text-decoration: none; color: var(--text) }
.facets p { margin: 0.2rem 0 }
.sources { font-size: 0.9rem }
.hits { list-style: none; padding: 0 }
.hits > li { padding: 0.7rem 0; border-bottom: 1px solid var(--line) }
.hits h3 { margin: 0; font-size: 1.02rem }
.hits p { margin: 0.15rem 0 }
.meta { font-size: 0.85rem; color: var(--quiet) }
.facets section { margin-bottom: 0.8rem }
.facets h3 { font-size: 0.9rem; margin: 0.6rem 0 0.2rem }
.facets ul { list-style: none; padding: 0; margin: 0 }
.facets a[aria-current] { font-weight: 700 }
.pages { display: flex; flex-wrap: wrap; gap: 1.2rem; margin-top: 1rem }
details.group { margin: 0.6rem 0 }
${CHART_STYLE}${FILE_STYLE}${FIX_STYLE}${LIST_STYLE}${LOG_STYLE}${INVENTORY_STYLE}@media (max-width: 56rem) { main:has(> .around) { grid-template-columns: minmax(0, 1fr) } }
@media (max-width: 30rem) { .facts > div { grid-template-columns: minmax(0, 1fr); gap: 0 } .top nav { width: 100% } }
@media print {
  .top, .bottom, .around, .contents, .forms, .skip, .site, .parts, button { display: none !important }
  :root { color-scheme: only light }
  body { font-size: 10pt }
  main { display: block; padding: 0; max-width: none }
  .body { max-width: none }
  pre, .wide { overflow: visible; white-space: pre-wrap; border-color: #999999 }
  a { color: inherit; text-decoration: none }
  h1, h2, h3, h4, h5, h6 { break-after: avoid }
  tr, blockquote, li { break-inside: avoid }
  thead { display: table-header-group }
  mark { background: none; text-decoration: underline }
}
`
