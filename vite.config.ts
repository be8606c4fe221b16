import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/*
 * One build for the page, the element and what both fetch later. All of it lies in `element/`, the folder
 * that servers send to pages of other sites: a shared chunk may be asked for by either.
 */
const script = 'element/[name]-[hash].js'

export default defineConfig({
  plugins: [react()],
  // A file that is not there is not there: the preview must not send the page in its place.
  appType: 'mpa',
  // Relative addresses: the built page works in any folder of any server, without a rebuild.
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // In the head of an element's host a link would be somebody else's; the documents name their own.
    modulePreload: false,
    // One file of styles, which the build then puts into the documents: no chunk asks for it.
    cssCodeSplit: false,
    rolldownOptions: {
      // The element's is cut in two: what every host fetches, and what comes once an element is near.
      input: {
        page: 'src/entries/page.tsx',
        element: 'src/embed/element/recordElement.ts',
        showRecord: 'src/embed/element/showRecord.tsx',
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: script,
        chunkFileNames: script,
        codeSplitting: {
          groups: [
            // Two files are compiled in two tasks, where one would block a slow machine for twice as long.
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//u, priority: 2 },
            // With all that it imports at once: what page and element share.
            { name: 'app', test: /\/src\/page\/App\.tsx$/u, priority: 1 },
          ],
        },
      },
    },
  },
})
