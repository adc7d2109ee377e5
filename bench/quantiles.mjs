/** {median, p95, p99, max} of times. */
export function quantiles(times) {
  const sorted = Float64Array.from(times).sort()
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
