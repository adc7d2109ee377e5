import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous, so that a busy machine fails nothing that is right.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    pool: 'threads',
    // No module of this program keeps state, so test files may share them; it halves the CPU time.
    isolate: false,
  },
})
