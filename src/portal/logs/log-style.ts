// The log matcher: two columns that become one on narrow screens.

export const LOG_STYLE = `.paste { display: grid; gap: 0.6rem; margin: 0.8rem 0 }
.paste label { display: grid; gap: 0.2rem; font-size: 0.9rem; min-width: 0 }
.paste textarea { font: 0.85rem/1.45 ui-monospace, Consolas, monospace; color: inherit; width: 100%; min-width: 0; padding: 0.5rem 0.6rem; border: 1px solid light-dark(#8a929c, #6b747f); border-radius: 0.4rem; background: var(--back); resize: vertical }
.paste p { margin: 0; font-size: 0.85rem }
.paste .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0.7rem 1rem; align-items: end }
.paste .fields button { justify-self: start }
.paste input[type=file] { max-width: 100% }
textarea:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
.varies { color: var(--quiet); text-decoration: underline dotted; text-underline-offset: 0.2em }
.match { border-top: 1px solid var(--line); margin-top: 1.2rem }
.match h2 { margin: 0.8rem 0 0.2rem }
.found { font-size: 0.9rem; margin: 0.2rem 0 0.5rem }
.found meter { width: 5rem; vertical-align: -0.1rem }
.pairs { list-style: none; padding: 0; margin: 0; border: 1px solid var(--line); border-radius: 0.4rem; font-size: 0.85rem }
.pairs > li + li { border-top: 1px solid var(--line) }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) }
.pair > div { padding: 0.35rem 0.6rem; min-width: 0 }
.pair > .theirs { border-left: 1px solid var(--line); background: var(--panel) }
.pair code { display: block; white-space: pre-wrap; unicode-bidi: isolate; overflow-wrap: anywhere }
.where { display: block; font-size: 0.8rem; color: var(--quiet) }
.gap { padding: 0.15rem 0.6rem; font-size: 0.8rem; color: var(--quiet) }
.gap pre { margin: 0.3rem 0; font-size: 0.8rem; unicode-bidi: isolate; color: var(--text) }
@media (max-width: 46rem) {
  .pair { grid-template-columns: minmax(0, 1fr) }
  .pair > .theirs { border-left: 0; border-top: 1px dotted var(--line) }
}
`
