import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { BUDGETS } from './budgets/budgets'
import { weighBuild, type Weighed } from './budgets/weigh'

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } })

function formatBytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : bytes.toLocaleString('en-GB')
}

function formatTable(weighed: readonly Weighed[]): string {
  const rows = [
    ['Built file (Brotli bytes)', 'least', 'now', 'most', ''],
    ...weighed.map(({ file, bytes, budget, fault }) => [
      file,
      formatBytes(budget?.least),
      formatBytes(bytes),
      formatBytes(budget?.most),
      fault ?? '',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

if (!existsSync(values.dist)) {
  console.error(`There is no folder ${values.dist}. Build first: npm run build`)
  process.exit(2)
}
const weighed = await weighBuild(values.dist, BUDGETS)
console.log(formatTable(weighed))
const faults = weighed.filter(({ fault }) => fault !== undefined)
if (faults.length > 0) {
  console.error(`\n${faults.length} of ${weighed.length} out of bounds (tools/budgets/budgets.ts).`)
  process.exitCode = 1
}
