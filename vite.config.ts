import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/*
 * One build for the page, the element and all shared chunks. Everything is in `element/`, the folder that
 * servers send to other sites' pages, because either may request a shared chunk.
 */
const script = 'element/[name]-[hash].js'

export default defineConfig({
  plugins: [react()],
  // A missing file must be a 404: the preview must not serve the page instead.
  appType: 'mpa',
  // Relative URLs, so that the built page works in any folder of any server.
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Preload links would go into the head of the element's host page; our own documents list their modules.
    modulePreload: false,
    // One style sheet, which the build puts into the documents; no chunk requests it.
    cssCodeSplit: false,
    rolldownOptions: {
      // The element has two entries: what every host fetches, and what loads once an element is near the
      // viewport.
      input: {
        page: 'src/entries/page.tsx',
        england: 'src/entries/england.tsx',
        element: 'src/embed/element/recordElement.ts',
        showRecord: 'src/embed/element/showRecord.tsx',
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: script,
        chunkFileNames: script,
        codeSplitting: {
          groups: [
            // Two files compile as two tasks; a single one would block a slow device for twice as long.
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//u, priority: 2 },
            // With all its static imports: what page and element share.
            { name: 'app', test: /\/src\/app\/App\.tsx$/u, priority: 1 },
          ],
        },
      },
    },
  },
})
