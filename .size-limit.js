import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

const BUILT = readdirSync('dist', { recursive: true })

/**
 * The built scripts whose paths start with one of `beginnings`, and everything that they import statically.
 */
function withImports(...beginnings) {
  const waiting = beginnings.flatMap((beginning) => {
    const files = BUILT.filter((file) => file.startsWith(beginning) && file.endsWith('.js'))
    if (files.length === 0) throw new Error(`dist has no ${beginning}….js`)
    return files.map((file) => path.join('dist', file))
  })
  const found = new Set()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const { module } = parseSync(file, readFileSync(file, 'utf8'))
    for (const { moduleRequest } of module.staticImports)
      waiting.push(path.join(path.dirname(file), moduleRequest.value))
  }
  return [...found]
}

/** The scripts that the page loads with a `<script>` tag. */
function listPageScripts() {
  const html = readFileSync('dist/index.html', 'utf8')
  return [...html.matchAll(/<script type="module" src="\.\/([^"]+)"/gu)].map(([, file]) => file)
}

/** Limits in kB of Brotli. When a bundle shrinks, lower its limit; raise one only for a stated reason. */
export default [
  {
    name: 'The page’s first script',
    path: withImports(...listPageScripts()),
    limit: '125 kB',
  },
  {
    name: 'The element, until it is complete',
    path: withImports('inspection-record.js', 'element/showRecord-', 'element/readRecordTexts-'),
    // The search, the pictures' model and the questions came with the board; then what reports give.
    limit: '140 kB',
  },
  {
    // The scripts are inlined, so the figure includes the HTML, the styles and the record.
    name: 'The frame, whole',
    path: 'dist/embed.html',
    // So does what a frame says in place of links that its host may block; then what reports give.
    limit: '287 kB',
  },
]
