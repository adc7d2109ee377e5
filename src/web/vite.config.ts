// Browser code is bundled into one file a page script or element.

import { defineConfig } from 'vite'

const at = (path: string) => decodeURIComponent(new URL(path, import.meta.url).pathname)

export default defineConfig({
  root: at('.'),
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: at('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    lib: {
      entry: {
        'quarry-search': at('quarry-search/define.ts'),
        'portal-page': at('portal/page.ts'),
      },
      formats: ['es'],
    },
  },
})
