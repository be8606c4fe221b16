import { afterAll, expect, it } from 'vitest'
import { startReportThread } from '../../../tools/reportThread'
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
const hasty = startReportThread({ frameworks, authorities: [] } as never, 1)
const patient = startReportThread({ frameworks, authorities: [] } as never)
afterAll(() => Promise.all([hasty.close(), patient.close()]))

it('ends a thread that takes too long, and reads the next file in another', async () => {
  for (const name of ['first.pdf', 'second.pdf'])
    expect(await hasty.read({ name, bytes })).toMatchObject({ refusal: { name, kind: 'too-slow' } })
})

it('goes on after a file that brings the thread down', async () => {
  const hostile = { name: undefined as never, bytes }
  const files = [hostile, { name: 'b.pdf', bytes }].map((file) => patient.read(file))
  expect(await Promise.all(files)).toMatchObject([
    { refusal: { kind: 'damaged' } },
    { refusal: { name: 'b.pdf', kind: 'no-text' } },
  ])
})
