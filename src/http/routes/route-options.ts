import type { FeedbackReport } from '../../contract/feedback.ts'
import type { FeedbackKeeper } from '../../engine/feedback/feedback-keeper.ts'
import type { LiveSource } from '../../engine/live.ts'

/** What every route file is given. */
export interface RouteOptions {
  /** The knowledge base of the moment; a request keeps the one it started with. */
  readonly live: LiveSource
  /** Absent where no feedback is kept. */
  readonly feedback?: FeedbackKeeper
  /** What was kept of feedback so far; absent where none is kept. */
  readonly readFeedback?: () => Promise<FeedbackReport>
}
