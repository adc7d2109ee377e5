// Upgrades that the planner can be tried with, made from what articles state.

import type { Plan, PlanQuery } from '../contract/plan.ts'
import { type GateHoldings, gateExamples } from './gate-examples.ts'

export interface SampleUpgrade {
  readonly product: string
  readonly build: string
  readonly target: string
}

/** Those before which a fix is required, each once. Cost: as `gateExamples`; call it once an index. */
export function sampleUpgrades(
  holdings: GateHoldings,
  plan: (query: PlanQuery) => Plan,
): readonly SampleUpgrade[] {
  const upgrades = gateExamples(holdings).flatMap(({ product, build, servicePack }) =>
    product === undefined ? [] : [{ product, build, target: servicePack }],
  )
  const distinct = new Map(upgrades.map((one) => [JSON.stringify(one), one]))
  return [...distinct.values()].filter(({ product, build, target }) =>
    plan({ target, sites: [{ name: build, product, build }] }).steps.some(
      ({ kind }) => kind === 'fix',
    ),
  )
}
