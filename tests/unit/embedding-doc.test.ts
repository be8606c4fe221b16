import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SECTION_IDS, VIEWS } from '../../src/record/sections'

const DOC = readFileSync('docs/embedding.md', 'utf8')

describe('the options in docs/embedding.md', () => {
  it('name every section, and every view without script', () => {
    expect(DOC).toContain(`\`${SECTION_IDS.join(', ')}\``)
    for (const view of VIEWS) expect(DOC).toContain(`\`embed-${view}.html\``)
  })
})
