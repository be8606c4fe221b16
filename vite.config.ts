import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // A file that is not there is not there: the preview must not send the page in its place.
  appType: 'mpa',
  // Relative addresses: the built page works in any folder of any server, without a rebuild.
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    // One file of styles, which the build then puts into the page: no chunk asks for it.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // Two files are compiled in two tasks, where one would block a slow machine for twice as long.
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\//u }],
        },
      },
    },
  },
})
