// Of the fix planner: form, timeline, questions.

export const FIX_STYLE = `.lead { color: var(--quiet); max-width: 48rem }
.planner { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.8rem 1rem 0.4rem; margin: 0.9rem 0 }
.planner .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0.7rem 1rem; align-items: end }
.planner label, .why label { display: grid; gap: 0.2rem; align-content: end; font-size: 0.9rem }
.planner .more-fields { margin: 0.7rem 0 }
.planner .more-fields .fields { margin-top: 0.5rem }
.actions { display: flex; flex-wrap: wrap; gap: 0.5rem 0.75rem; align-items: center }
fieldset { border: 0; margin: 0.8rem 0; padding: 0; min-width: 0 }
legend { padding: 0; font-weight: 600 }
.sites ol { list-style: none; padding: 0; display: grid; gap: 0.4rem }
.sites li { display: grid; align-items: end; grid-template-columns: 6rem minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1fr); gap: 0.5rem }
.sites li:not(:first-child) label > span { display: none }
.answer .verdict { font-size: 1.1rem }
.plan-columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 24rem); gap: 0 2.5rem }
.plan-beside h3, details.group h3 { display: inline; font-size: 1rem }
.plan-beside { font-size: 0.92rem }
.questions fieldset { border: 1px solid var(--line); border-left: 4px solid var(--warn); border-radius: 0.4rem; padding: 0.6rem 1rem; display: grid }
.questions legend { float: left; padding: 0 }
.questions legend + * { clear: both }
.choices { display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem }
.choices label { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 1.75rem }
input[type=radio] { min-height: 0; width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link) }
.why .row { display: flex; gap: 0.5rem; align-items: end }
.why .row label { flex: 1 }
.timeline { list-style: none; padding: 0 }
.timeline > li { position: relative; padding: 0.1rem 0 1rem 3rem }
.timeline > li::before { content: attr(value); position: absolute; left: 0; top: 0; width: 1.9rem; height: 1.9rem; line-height: 1.8rem; text-align: center; border: 1px solid var(--line); border-radius: 50%; background: var(--panel); font-weight: 600; font-variant-numeric: tabular-nums }
.timeline > li:not(:last-child)::after { content: ""; position: absolute; left: 0.95rem; top: 2.1rem; bottom: 0.2rem; border-left: 2px solid var(--line) }
.timeline p { margin: 0.15rem 0 }
.step + .step { margin-top: 0.7rem }
.step-kind { min-width: 4.2rem; text-align: center; margin-right: 0.3rem }
.step.check .step-kind, .step.wait .step-kind, .step.gate .step-kind { color: var(--warn); border-color: currentColor }
.step.upgrade .step-kind { color: var(--good); border-color: currentColor }
.on-sites { color: var(--quiet); font-size: 0.9em; white-space: normal }
.on-sites::before { content: "· " }
.proof { font-size: 0.92rem }
.proof cite { color: var(--quiet); font-style: normal; white-space: nowrap }
.more-quotes { font-size: 0.92rem; margin: 0.2rem 0 }
.to-copy pre { max-height: 18rem; white-space: pre-wrap }
.panel.warn { border-left-color: var(--warn) }
@media (max-width: 62rem) { .plan-columns { grid-template-columns: minmax(0, 1fr) } }
@media (max-width: 40rem) {
  .sites li { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); padding-bottom: 0.6rem; border-bottom: 1px solid var(--line) }
  .sites li:not(:first-child) label > span { display: inline }
  .timeline > li { padding-left: 2.4rem }
  .timeline > li::before { width: 1.6rem; height: 1.6rem; line-height: 1.5rem; font-size: 0.9rem }
  .timeline > li:not(:last-child)::after { left: 0.8rem; top: 1.8rem }
}
@media print { .planner, .why, .actions { display: none } .plan-columns { display: block } }
`
