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

it('ends a process that takes too long', async () => {
  const file = { name: 'a.pdf', bytes }
  expect(await hasty.read(file)).toMatchObject({ refusal: { name: 'a.pdf', kind: 'too-slow' } })
})

it('reads the next file in another process where a file ended the first', async () => {
  const hostile = { name: undefined as never, bytes }
  const files = [hostile, { name: 'b.pdf', bytes }].map((file) => patient.read(file))
  expect(await Promise.all(files)).toMatchObject([
    { refusal: { kind: 'damaged' } },
    { refusal: { name: 'b.pdf', kind: 'no-text' } },
  ])
})
