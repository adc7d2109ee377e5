// Damaged articles, each wholly determined by its seed: bytes flipped, lines dropped, doubled or
// moved, cut short, spliced from two articles, one nested in the other.

/** Numbers from 0 to below 1, from a seed (mulberry32). */
export function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const below = (random, count) => Math.floor(random() * count)
const MOST_FLIPS = 20
const MOST_LINES = 12
const MOST_CHANGES = 3

function flipBytes(bytes, random) {
  const flipped = Buffer.from(bytes)
  const flips = 1 + below(random, MOST_FLIPS)
  for (let flip = 0; flip < flips && flipped.length > 0; flip++)
    flipped[below(random, flipped.length)] = below(random, 256)
  return flipped
}

/** Runs of lines, cut out and perhaps put somewhere else, or twice. */
function shuffleLines(bytes, random) {
  const lines = bytes.toString('latin1').split('\n')
  for (let hit = 1 + below(random, MOST_LINES); hit > 0; hit--) {
    const cut = lines.splice(below(random, lines.length), 1 + below(random, 4))
    const fate = below(random, 4)
    if (fate > 1) continue
    for (let copy = 0; copy <= fate; copy++)
      lines.splice(below(random, lines.length + 1), 0, ...cut)
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

const truncate = (bytes, random) => {
  const at = below(random, bytes.length + 1)
  return random() < 0.5 ? bytes.subarray(0, at) : bytes.subarray(at)
}

const splice = (bytes, random, other) =>
  Buffer.concat([
    bytes.subarray(0, below(random, bytes.length + 1)),
    other.subarray(below(random, other.length + 1)),
  ])

function nest(bytes, random, other) {
  const at = below(random, bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), other, bytes.subarray(at)])
}

/** White space is what layouts are made of. */
function respace(bytes, random) {
  const odd = [' ', '', '\t', '\r', '\n\n', '\u00a0', '        ']
  const put = odd[below(random, odd.length)]
  const text = bytes.toString('latin1').replace(/\s+/g, (blank) => (random() < 0.1 ? put : blank))
  return Buffer.from(text, 'latin1')
}

const CHANGES = [flipBytes, shuffleLines, truncate, splice, nest, respace]

/**
 * @param {readonly {path: string, bytes: Buffer}[]} articles to choose from
 * @returns {{path: string, bytes: Buffer, changes: string[]}}
 */
export function mutant(seed, articles) {
  const random = randomOf(seed)
  const pick = () => articles[below(random, articles.length)]
  const { path, bytes } = pick()
  let changed = bytes
  const changes = []
  for (let change = 1 + below(random, MOST_CHANGES); change > 0; change--) {
    const apply = CHANGES[below(random, CHANGES.length)]
    changed = apply(changed, random, pick().bytes)
    changes.push(apply.name)
  }
  return { path, bytes: changed, changes }
}
