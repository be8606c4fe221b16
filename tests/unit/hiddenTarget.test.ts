import { expect, it } from 'vitest'
import { findHiddenTarget } from '../../src/record/views/hiddenTarget'
import type { Selection } from '../../src/record/views/selection'
import { buildExampleIndex } from './exampleRecord'

const INDEX = buildExampleIndex()
const ACTION = 'action-return-talks-2024'

it.each<[string, Selection, (keyof Selection)[], RegExp]>([
  [
    ACTION,
    { area: 'adoption' },
    ['area'],
    /the improvement action “.+”, which .+ of adoption leaves/u,
  ],
  [
    'quote-very-proud',
    { area: 'adoption', inspection: 'sif-2014', words: 'proud' },
    ['area', 'inspection'],
    /choice of adoption and the 2014 inspection leaves out\.$/u,
  ],
  ['quote-very-proud', { inspection: 'ilacs-2024' }, ['inspection'], /the quotation “.+”/u],
  [
    'quote-well-supported',
    { inspection: 'ilacs-2024' },
    ['inspection'],
    /the newspaper’s line “.+”/u,
  ],
  ['figure-in-care-2024', { inspection: 'sif-2014' }, ['inspection'], /the figure “.+”/u],
])('%s is hidden by %j', (target, selection, hiddenBy, sentence) => {
  const hidden = findHiddenTarget(target, INDEX, selection)
  expect(hidden?.hiddenBy).toEqual(hiddenBy)
  expect(hidden?.sentence).toMatch(sentence)
})

it.each<[string, Selection]>([
  [ACTION, {}],
  // Its subject was mentioned in 2014 and asked for in 2019.
  [ACTION, { inspection: 'sif-2014' }],
  [ACTION, { inspection: 'ilacs-2019' }],
  [ACTION, { inspection: 'ilacs-2024', words: 'no such words' }],
  ['', { area: 'adoption' }],
  ['main', { area: 'adoption' }],
  ['source-report-2024', { area: 'adoption' }],
  ['action-', { area: 'adoption' }],
  ['action-of-another-record', { area: 'adoption' }],
  ['finding-housing-2019', { area: 'adoption' }],
  ['?secret=action-1', { area: 'adoption' }],
])('"%s" with %j is not hidden', (target, selection) => {
  expect(findHiddenTarget(target, INDEX, selection)).toBeUndefined()
})
