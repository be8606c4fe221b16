import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ActionsSection } from '../../src/app/actions/ActionsSection'
import { QuotesSection } from '../../src/app/quotes/QuotesSection'
import { ILACS_2024, madeRecord } from '../unit/madeRecords'
import { buildSection } from './showSection'

const BARE = madeRecord([ILACS_2024])

describe('a section of which the whole record holds nothing', () => {
  it.each([
    ['What inspectors asked to improve', ActionsSection, 'The record holds no improvement action.'],
    ['In their words', QuotesSection, 'The record holds no quotation.'],
  ])('“%s” says so in one sentence, once, whatever is chosen', (name, Section, sentence) => {
    render(<Section {...buildSection(BARE, { words: 'homeless' })} />)
    const region = screen.getByRole('region', { name })
    expect(
      within(region)
        .getAllByRole('paragraph')
        .map((words) => words.textContent),
    ).toEqual([sentence])
    expect(within(region).getAllByRole('heading')).toHaveLength(1)
  })
})
