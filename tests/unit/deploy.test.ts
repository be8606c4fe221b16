import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const workflow = readFileSync('deploy/github-pages.yml', 'utf8')

it('names every action of the workflow by its commit, with its version beside it', () => {
  const uses = [...workflow.matchAll(/uses: (.+)$/gmu)].map(([, name]) => name)
  expect(uses).toHaveLength(4)
  for (const name of uses) expect(name).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u)
})

it('runs commands in the workflow that the project has', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const run = [...workflow.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name)
  expect(run).toEqual(['check-record', 'build'])
  for (const name of run) expect(scripts).toHaveProperty([name])
})
