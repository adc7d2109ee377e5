// What the articles say about one relation, summed up over articles and threads.

/** Ids kept per relation; the rest is counted. */
const MOST_KEPT = 2000

export function createTally() {
  return {
    checked: 0,
    holds: 0,
    known: {},
    unexpected: [],
    unexpectedCount: 0,
    counts: {},
    facts: [],
  }
}

/**
 * Adds what a relation found in one article.
 * @param exceptions Exception[] of this relation: {ids, reason, problem?}.
 */
export function addOutcome(tally, id, { problems, counts = {}, fact }, exceptions) {
  for (const [name, count] of Object.entries(counts)) {
    tally.counts[name] = (tally.counts[name] ?? 0) + count
  }
  if (fact !== undefined) tally.facts.push(fact)
  if (problems === undefined) return
  tally.checked++
  const open = problems.filter((problem) => !isKnown(exceptions, id, problem))
  if (problems.length === 0) tally.holds++
  else if (open.length === 0) addKnown(tally, reasonOf(exceptions, id, problems[0]))
  else {
    tally.unexpectedCount++
    if (tally.unexpected.length < MOST_KEPT) tally.unexpected.push({ id, problems: open })
  }
}

function addKnown(tally, reason) {
  tally.known[reason] = (tally.known[reason] ?? 0) + 1
}

const covers = (id, problem) => (exception) =>
  exception.ids.has(id) && (exception.problem === undefined || exception.problem.test(problem))

const isKnown = (exceptions, id, problem) => exceptions.some(covers(id, problem))
const reasonOf = (exceptions, id, problem) => exceptions.find(covers(id, problem)).reason

export function mergeTallies(into, from) {
  into.checked += from.checked
  into.holds += from.holds
  into.unexpected.push(...from.unexpected)
  into.unexpectedCount += from.unexpectedCount
  into.facts.push(...from.facts)
  for (const field of ['known', 'counts']) {
    for (const [name, count] of Object.entries(from[field])) {
      into[field][name] = (into[field][name] ?? 0) + count
    }
  }
  return into
}
