import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // Relative addresses: the built page works in any folder of any server, without a rebuild.
  base: './',
  build: { target: 'es2022', assetsInlineLimit: 0 },
})
