// What the service counts and times, in the Prometheus text format. The only door to the client
// library. Routes are told by their pattern, so that no text of a query becomes a label.

import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
} from '@platformatic/prom-client'

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Seconds; most replies take a few milliseconds. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The index that is being served. */
export interface SnapshotFacts {
  readonly id: string
  readonly articles: number
  readonly bytes: number
  /** When it became the current one. */
  readonly publishedMs: number
}

export interface RequestFacts {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export interface Metrics {
  countRequest(facts: RequestFacts): void
  /** @param operation the operationId of the route; `seconds` is the work alone, without sending. */
  timeOperation(operation: string, seconds: number): void
  noteSnapshot(facts: SnapshotFacts): void
  noteIngest(outcome: string, seconds: number): void
  render(): Promise<string>
}

export interface MetricsOptions {
  /** Event-loop delay, memory and processor time of this process as well. */
  readonly hasProcess?: boolean
  /** Asked for the metrics of all processes, where there are several and another one ingests. */
  readonly render?: () => Promise<string>
}

/** A set of metrics that starts at zero. */
export function createMetrics({ hasProcess = false, render }: MetricsOptions = {}): Metrics {
  const register = new Registry()
  if (hasProcess) collectDefaultMetrics({ register })
  AggregatorRegistry.setRegistries(register)
  const http = httpMetrics(register)
  const snapshot = snapshotMetrics(register)
  const ingest = render === undefined ? ingestMetrics(register) : undefined
  return {
    countRequest({ method, route, status, seconds }) {
      http.requests.inc({ method, route, status })
      http.seconds.observe({ method, route }, seconds)
    },
    timeOperation: (operation, seconds) => http.operations.observe({ operation }, seconds),
    noteSnapshot: (facts) => snapshot.note(facts),
    noteIngest: (outcome, seconds) => ingest?.note(outcome, seconds),
    render: render ?? (() => register.metrics()),
  }
}

/** The metrics of all worker processes and of the primary, where this is to be called. */
export function createClusterMetrics(): Pick<Metrics, 'noteIngest' | 'render'> {
  const workers = new AggregatorRegistry()
  const register = new Registry()
  const ingest = ingestMetrics(register)
  return {
    noteIngest: (outcome, seconds) => ingest.note(outcome, seconds),
    render: async () => `${await workers.clusterMetrics()}\n${await register.metrics()}`,
  }
}

/** Makes a worker process answer the primary's questions for its metrics. */
export function answerClusterMetrics(): void {
  new AggregatorRegistry()
}

function httpMetrics(register: Registry) {
  const registers = [register]
  return {
    requests: new Counter({
      name: 'quarry_http_requests_total',
      help: 'Requests by route pattern and status.',
      labelNames: ['method', 'route', 'status'],
      registers,
    }),
    seconds: new Histogram({
      name: 'quarry_http_request_seconds',
      help: 'From the first byte of a request to the end of its reply.',
      labelNames: ['method', 'route'],
      buckets: BUCKETS,
      registers,
    }),
    operations: new Histogram({
      name: 'quarry_operation_seconds',
      help: 'Work of an operation (search, answer, …) without reading and sending.',
      labelNames: ['operation'],
      buckets: BUCKETS,
      registers,
    }),
  }
}

/** Every process serves the same index, so that its numbers are not summed. */
function snapshotMetrics(register: Registry) {
  let current: SnapshotFacts | undefined
  const gauge = (name: string, help: string, read: (facts: SnapshotFacts) => number) =>
    new Gauge({
      name,
      help,
      registers: [register],
      aggregator: 'max',
      collect() {
        if (current !== undefined) this.set(read(current))
      },
    })
  gauge('quarry_snapshot_articles', 'Articles of the index that is served.', (it) => it.articles)
  gauge('quarry_snapshot_bytes', 'Size of the index on disk.', (it) => it.bytes)
  gauge('quarry_snapshot_age_seconds', 'Since the index became the current one.', (it) =>
    Math.max(0, (Date.now() - it.publishedMs) / 1000),
  )
  const opened = new Counter({
    name: 'quarry_snapshots_opened_total',
    help: 'Indexes that were opened, by each process, since it started.',
    registers: [register],
  })
  return {
    note(facts: SnapshotFacts) {
      current = facts
      opened.inc()
    },
  }
}

function ingestMetrics(register: Registry) {
  const registers = [register]
  const runs = new Counter({
    name: 'quarry_ingests_total',
    help: 'Ingests that ended, by outcome.',
    labelNames: ['outcome'],
    registers,
  })
  const last = new Gauge({
    name: 'quarry_ingest_last_seconds',
    help: 'How long the last ingest took.',
    registers,
  })
  return {
    note(outcome: string, seconds: number): void {
      runs.inc({ outcome })
      last.set(seconds)
    },
  }
}
