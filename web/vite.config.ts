import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
    priority: 2,
  },
  {
    name: 'charts',
    test: /node_modules\/(?:.*\/)?(recharts|d3-[a-z]+|victory-vendor|@reduxjs|immer)\//,
    priority: 1,
  },
]

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { port: 5173, proxy },
  preview: { proxy },
})
