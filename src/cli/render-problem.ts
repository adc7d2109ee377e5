import type { ReleaseProblem } from '../contract/problems.ts'

/** The problem on one line, what keeps it away on the next ones. */
export function renderProblem({ id, title, unless, correctedIn }: ReleaseProblem): string[] {
  const later = correctedIn === undefined ? '' : ` (corrected in ${correctedIn})`
  return [
    `${[id, title].filter(Boolean).join('  ')}${later}`,
    ...unless.map(({ releases, articles }) => {
      const sites = releases.length === 0 ? '' : `${releases.join(', ')}: `
      return `    unless first: ${sites}${articles.join(', ')}`
    }),
  ]
}
