// How far an ingest is, as numbers and as a line for people.

export type IngestStage = 'scan' | 'parse' | 'merge' | 'write'

export interface IngestProgress {
  readonly stage: IngestStage
  /** Files parsed so far, of those that have to be. */
  readonly done: number
  readonly total: number
  /** Articles found among them. */
  readonly articles: number
  readonly ratePerSecond: number
  /** Absent while nothing can be told. */
  readonly etaSeconds?: number
}

/** 'terminal' rewrites one line; 'plain' writes whole lines, for logs. */
export type ProgressMode = 'plain' | 'terminal'

const STAGE_NAMES: Readonly<Record<IngestStage, string>> = {
  scan: 'Looking for files',
  parse: 'Parsing',
  merge: 'Merging',
  write: 'Writing',
}

/** Milliseconds between two lines. */
const INTERVAL_MS: Readonly<Record<ProgressMode, number>> = { terminal: 100, plain: 5000 }

const CLEAR_LINE = '\r\u001b[2K'

/** Progress of `done` of `total` files after `elapsedMs`. */
export function measureProgress(
  counts: Pick<IngestProgress, 'stage' | 'done' | 'total' | 'articles'>,
  elapsedMs: number,
): IngestProgress {
  const ratePerSecond = elapsedMs > 0 ? (counts.done * 1000) / elapsedMs : 0
  if (ratePerSecond === 0) return { ...counts, ratePerSecond }
  return { ...counts, ratePerSecond, etaSeconds: (counts.total - counts.done) / ratePerSecond }
}

/** "Parsing 12,000 of 60,335 files, 11,998 articles, 812/s, 60 s left"; no line break. */
export function describeProgress(progress: IngestProgress): string {
  const stage = STAGE_NAMES[progress.stage]
  if (progress.stage !== 'parse') return stage
  const parts = [
    `${stage} ${grouped(progress.done)} of ${grouped(progress.total)} files`,
    `${grouped(progress.articles)} articles`,
    `${grouped(Math.round(progress.ratePerSecond))}/s`,
  ]
  const eta = progress.etaSeconds
  return eta === undefined ? parts.join(', ') : [...parts, `${duration(eta)} left`].join(', ')
}

/** The bytes that show a progress: a line of its own, or the one line written over. */
export function renderProgress(progress: IngestProgress, mode: ProgressMode): string {
  const line = describeProgress(progress)
  return mode === 'terminal' ? `${CLEAR_LINE}${line}` : `${line}\n`
}

export interface ProgressRenderer {
  /** Text to write now; empty while the last one is recent and the stage is the same. */
  show(progress: IngestProgress): string
  /** Text that leaves the line clean for what comes after. */
  end(): string
}

/** Thins progress out to what a reader can follow. `now` is in milliseconds. */
export function createProgressRenderer(mode: ProgressMode, now: () => number): ProgressRenderer {
  let lastStage: IngestStage | undefined
  let lastMs = 0
  return {
    show(progress) {
      const at = now()
      const isDone = progress.total > 0 && progress.done === progress.total
      const isDue = progress.stage !== lastStage || at - lastMs >= INTERVAL_MS[mode]
      if (!isDue && !(isDone && progress.stage === 'parse')) return ''
      lastStage = progress.stage
      lastMs = at
      return renderProgress(progress, mode)
    },
    end: () => (mode === 'terminal' && lastStage !== undefined ? CLEAR_LINE : ''),
  }
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}

function duration(seconds: number): string {
  const rounded = Math.ceil(seconds)
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`
}
