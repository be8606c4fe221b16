import { afterAll, expect, it } from 'vitest'
import { startReportReader } from '../../../tools/reportReader'
import { makePdf } from './makePdf'

const frameworks = {
  $schema: '',
  schemaVersion: 1,
  areas: [],
  scales: [],
  families: [],
  frameworks: [],
  subjects: [],
}
const bytes = makePdf([['Only a few words.']])
const hasty = startReportReader({ frameworks, authorities: [] } as never, 1)
const patient = startReportReader({ frameworks, authorities: [] } as never)
afterAll(() => Promise.all([hasty.close(), patient.close()]))

it('ends a process that takes too long, and reads the next file in another', async () => {
  for (const name of ['first.pdf', 'second.pdf'])
    expect(await hasty.read({ name, bytes })).toMatchObject({ refusal: { name, kind: 'too-slow' } })
})

it('goes on after a file that brings the process down', async () => {
  const hostile = { name: undefined as never, bytes }
  const files = [hostile, { name: 'b.pdf', bytes }].map((file) => patient.read(file))
  expect(await Promise.all(files)).toMatchObject([
    { refusal: { kind: 'damaged' } },
    { refusal: { name: 'b.pdf', kind: 'no-text' } },
  ])
})
