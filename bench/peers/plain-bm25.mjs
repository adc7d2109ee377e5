// The yardstick: BM25 with k1 1.2 and b 0.75 over runs of letters a–z and digits in title and body, as
// one field, without stems or stop words. Repeated words of a query count as often as they stand.

const K1 = 1.2
const B = 0.75

const tokensOf = (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

export async function open({ articles }) {
  const ids = []
  const lengths = []
  const postings = new Map()
  for await (const { id, title, body } of articles()) {
    const tokens = tokensOf(`${title}\n${body}`)
    for (const [token, count] of countBy(tokens)) add(postings, token, ids.length, count)
    ids.push(id)
    lengths.push(tokens.length)
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const norms = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / mean))
  return {
    search: async (text, limit) => rank({ ids, norms, postings }, text, limit),
    indexMb: () => [...postings.values()].reduce((sum, list) => sum + list.length * 4, 0) / 2 ** 20,
  }
}

/** Token → ordinal, count, ordinal, count, … */
function add(postings, token, ordinal, count) {
  const list = postings.get(token)
  if (list === undefined) postings.set(token, [ordinal, count])
  else list.push(ordinal, count)
}

function countBy(tokens) {
  const counts = new Map()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

function rank({ ids, norms, postings }, text, limit) {
  const scores = new Float64Array(ids.length)
  for (const token of tokensOf(text)) {
    const list = postings.get(token) ?? []
    const holders = list.length / 2
    const rarity = Math.log(1 + (ids.length - holders + 0.5) / (holders + 0.5))
    for (let at = 0; at < list.length; at += 2) {
      const [ordinal, count] = [list[at], list[at + 1]]
      scores[ordinal] += (rarity * count * (K1 + 1)) / (count + norms[ordinal])
    }
  }
  const found = [...scores.keys()].filter((ordinal) => scores[ordinal] > 0)
  found.sort((a, b) => scores[b] - scores[a] || a - b)
  return found.slice(0, limit).map((ordinal) => ids[ordinal])
}
