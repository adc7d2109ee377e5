/** Of all charts; part of the stylesheet of the pages. */
export const CHART_STYLE = `.chart { margin: 0.6rem 0 }
.chart svg { display: block; max-width: none; font-size: 11px; font-variant-numeric: tabular-nums }
.chart text { fill: var(--quiet) }
.chart .lane { fill: var(--text); font-weight: 600 }
.chart .grid { stroke: var(--line); stroke-width: 1 }
.chart .axis { stroke: var(--quiet); stroke-width: 1 }
.chart .hit { fill: transparent }
.chart .bar { fill: var(--link) }
.chart .point { fill: var(--link); stroke: var(--back); stroke-width: 1 }
.chart .point.hollow { fill: var(--back); stroke: var(--link); stroke-width: 2 }
.chart a:hover .bar, .chart a:hover .point { fill: var(--text) }
.chart a:focus-visible { outline: none }
.chart a:focus-visible .hit, .chart a:focus-visible .point { stroke: var(--text); stroke-width: 2 }
.chart details { font-size: 0.9rem }
@media print { .chart details { display: none } }
@media (forced-colors: active) { .chart .bar, .chart .point { fill: LinkText } }
`
