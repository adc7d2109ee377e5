// One relation of a run as text.

/** Samples scatter: of n counted things so many times the square root of n may be missing. */
const SCATTER = 4

/**
 * Lines to print, and whether the relation failed.
 * @param options {every, show, ids, details} of the run; counts of a sample are scaled.
 */
export function renderRelation(relation, tally, { every, show, ids, details }) {
  const off = [
    ...(ids === undefined ? offCounts(relation, tally, every) : []),
    ...(relation.judge?.(tally.counts) ?? []),
  ]
  const known = Object.values(tally.known).reduce((sum, count) => sum + count, 0)
  const isFailed = tally.unexpectedCount > 0 || off.length > 0
  const figures =
    `${tally.checked} checked, ${tally.holds} hold, ${known} known, ` +
    `${tally.unexpectedCount} unexpected`
  const mark = isFailed ? 'FAILED' : 'ok'
  const lines = [
    `${relation.name.padEnd(6)} ${mark.padEnd(7)} ${figures}   ${relation.says}`,
    ...countLines(relation, tally, every),
    ...Object.entries(tally.known).map(([reason, count]) => `       known ${count}: ${reason}`),
    ...off.map((one) => `       off: ${one}`),
    ...unexpectedLines(tally, show, details),
  ]
  return { lines, isFailed }
}

function unexpectedLines({ unexpected }, show, details) {
  if (unexpected.length === 0) return []
  const sorted = unexpected.sort(byNumber)
  const shown = sorted.slice(0, show)
  if (details)
    return shown.flatMap(({ id, problems }) => problems.map((one) => `       ${id} ${one}`))
  const kinds = ({ problems }) => [...new Set(problems.map((one) => one.replace(/ \(.*/s, '')))]
  return shown.map((one) => `       ${one.id}: ${kinds(one).join(', ').slice(0, 110)}`)
}

function countLines({ stated = {}, explained = {} }, { counts }, every) {
  const names = [...new Set([...Object.keys(stated), ...Object.keys(counts)])]
  if (names.length === 0) return []
  const figures = names.sort().map((name) => {
    const more =
      explained[name] === undefined ? '' : ` + ${Math.round(explained[name] / every)} read`
    const of =
      stated[name] === undefined ? '' : ` (survey ${Math.round(stated[name] / every)}${more})`
    return `${name} ${counts[name] ?? 0}${of}`
  })
  return [`       ${figures.join(' · ')}`]
}

/** Counts that are further from the survey's than they may be. */
function offCounts(relation, { counts }, every) {
  const { stated = {}, explained = {}, tolerance = 0, clumped = 1 } = relation
  return Object.entries(stated).flatMap(([name, whole]) => {
    const expected = (whole + (explained[name] ?? 0)) / every
    const slack = tolerance * expected + (every > 1 ? clumped * SCATTER * Math.sqrt(expected) : 0)
    const found = counts[name] ?? 0
    return Math.abs(found - expected) <= slack
      ? []
      : [`${name}: ${found}, expected ${Math.round(expected)}`]
  })
}

const byNumber = (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)) || (a.id < b.id ? -1 : 1)
