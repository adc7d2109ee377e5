// The facts of an article without their places, and how two articles' facts differ.

const LEFT_OUT = new Set(['blocks', 'source', 'diagnostics', 'collection'])

/** All fields at any depth but spans, blocks, the file itself and diagnostics. */
export function factsOf(article, map = (text) => text) {
  return withoutPlaces(article, map)
}

function withoutPlaces(value, map) {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((one) => withoutPlaces(one, map))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, one]) => !LEFT_OUT.has(name) && !isSpan(one))
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutPlaces(one, map)]))
}

export function isSpan(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof value.start === 'number' &&
    typeof value.end === 'number' &&
    Object.keys(value).length === 2
  )
}

/** Names of the fields in which two records of facts differ, each with the first difference. */
export function differences(one, other, ignored = []) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names]
    .filter((name) => !ignored.includes(name))
    .filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
    .map((name) => `${name} (${firstDifference(one[name], other[name])})`)
}

/** Around the first character in which two values differ. */
export function firstDifference(one, other) {
  const [a, b] = [JSON.stringify(one) ?? 'none', JSON.stringify(other) ?? 'none']
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const from = Math.max(0, at - 24)
  return `${a.slice(from, at + 24)} ≠ ${b.slice(from, at + 24)}`
}

/** First value of a field, at one place when asked. */
export function fieldValue({ fields }, name, place) {
  return fields.find((field) => field.name === name && (!place || field.place === place))?.value
}

export function mainHeadings({ sections }) {
  return sections.filter(({ role }) => role !== 'other').map(({ heading }) => heading)
}

/** All nodes of a tree, in source order. */
export function* nodesOf(nodes) {
  for (const node of nodes) {
    yield node
    if ('children' in node) yield* nodesOf(node.children)
  }
}
