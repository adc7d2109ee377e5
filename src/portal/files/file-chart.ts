// Versions of a file over time, branch by branch.

import type { FileBranch } from '../../contract/file.ts'
import { PLATFORM_NAMES, platformsOf } from '../../model/platform.ts'
import { articleAddress } from '../addresses.ts'
import { type TimelineLane, timelineChart } from '../charts/timeline-chart.ts'
import { type Html, NOTHING } from '../html.ts'

/** More points are a page of their own. */
const MOST_POINTS = 70
/** One point is no line. */
const LEAST_POINTS = 2

/** Nothing where hardly any version has a day. */
export function fileChart(name: string, branches: readonly FileBranch[]): Html {
  const lanes = branches.map(laneOf).filter(({ points }) => points.length > 0)
  let room = MOST_POINTS
  const shown = lanes.flatMap((lane) => {
    const points = lane.points.slice(-Math.max(0, room))
    if (room <= 0) return []
    room -= points.length
    return [{ ...lane, points }]
  })
  if (shown.reduce((sum, { points }) => sum + points.length, 0) < LEAST_POINTS) return NOTHING
  return timelineChart({
    id: 'versions',
    title: `Versions of ${name} by branch`,
    description: 'Each point is a version with the first article that ships it.',
    lanes: shown,
    laneHead: 'Branch',
    labelHead: 'Version',
    detailHead: 'Articles',
  })
}

/** What the versions of a branch have in common, in a few words. */
export function branchName({ product, edition, line, platform }: FileBranch): string {
  const platforms = platformsOf(platform ?? '').map((one) => PLATFORM_NAMES[one])
  const processor = platforms.length > 0 ? platforms.join(' and ') : platform
  const name = [product, edition, line, processor].filter(Boolean).join(' ')
  return name === '' ? 'Versions' : name
}

function laneOf(branch: FileBranch): TimelineLane {
  const points = branch.steps.flatMap(({ version, date, articles }) => {
    const [first] = articles
    if (date === undefined) return []
    return {
      day: date,
      label: version,
      detail: articles.map(({ id }) => id).join(' '),
      ...(first !== undefined && { href: articleAddress(first.id) }),
    }
  })
  return { name: branchName(branch), points }
}
