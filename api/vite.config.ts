import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (path: string) => fileURLToPath(new URL(`src/${path}.ts`, import.meta.url))
/** Each thread is started by its file's name. */
const threads = readdirSync(fileURLToPath(new URL('src/workers', import.meta.url))).map((file) =>
  file.replace(/\.ts$/, ''),
)

/** The server, the process that only works, and their threads, as plain JavaScript; most packages stay where they are installed. */
export default defineConfig({
  ssr: {
    target: 'node',
    // Packages of very many small files: read one by one they cost a third of a start.
    noExternal: [/^better-auth/, /^@better-auth/, /^zod/, /^drizzle-orm/, 'fastify-type-provider-zod'],
  },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        server: source('server'),
        worker: source('worker'),
        ...Object.fromEntries(threads.map((name) => [`workers/${name}`, source(`workers/${name}`)])),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
