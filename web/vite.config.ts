import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

const api = process.env.API_URL ?? 'http://127.0.0.1:3000'

/** Sign-in trusts only its own address, so the proxy speaks as if it were the API's own page. */
const proxy = { '/api': { target: api, changeOrigin: true, headers: { origin: api } } }

/**
 * Charts come with their routes only, so a phone on a public page never pays for them. What every page needs is taken
 * first: a group brings along whatever its packages import.
 */
const groups = [
  {
    name: 'vendor',
    test: /node_modules\/(?:.*\/)?(react|react-dom|scheduler|use-sync-external-store|clsx|@tanstack|i18next|react-i18next)\//,
    priority: 4,
  },
  {
    name: 'charts',
    test: /node_modules\/(?:.*\/)?(recharts|d3-[a-z]+|victory-vendor|@reduxjs|immer)\//,
    priority: 3,
  },
  { name: 'ui', test: /node_modules\/(?:.*\/)?(@mantine|@tabler|@floating-ui|dayjs)\//, priority: 2 },
  { name: 'shared', test: /web\/src|api\/src\/contract/, minShareCount: 2, priority: 0 },
]

/** Once at building instead of anew for every visitor. */
const compressed = compression({
  include: /\.(js|css|svg|json)$/,
  threshold: 2048,
  algorithms: ['brotliCompress', 'gzip'],
})

export default defineConfig({
  plugins: [react(), compressed],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { port: 5173, proxy },
  preview: { proxy },
})
