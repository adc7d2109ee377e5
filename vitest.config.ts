import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    pool: 'threads',
    // No module of this program keeps state, so test files may share them; it halves the CPU time.
    isolate: false,
  },
})
