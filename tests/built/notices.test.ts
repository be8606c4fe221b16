import { describe, expect, it } from 'vitest'
import { readDist } from './dist'

const NAMES = [
  'react-dom',
  'recharts',
  'd3-shape',
  'valibot',
  'fflate',
  'saxes',
  'xmlchars',
  'rolldown',
]

describe('the notices of other people’s code', () => {
  const notices = readDist('licences.txt')

  it.each(NAMES)('name %s, whose it is and on what terms', (name) => {
    const entry = new RegExp(`^${name} \\d[\\w.]* \\((?:MIT|ISC)\\)\\n  Copyright .+$`, 'mu')
    expect(notices).toMatch(entry)
  })

  it('hold the terms whole, once', () => {
    expect(notices.split('Permission is hereby granted, free of charge').length).toBeLessThan(8)
    expect(notices).toContain('THE SOFTWARE IS PROVIDED "AS IS"')
    expect(notices).toContain('shall be included in all copies or substantial portions')
  })

  it('go with the self-contained page, at its end', () => {
    const page = readDist('inspection-record.html')
    const at = page.indexOf('<script type="text/plain" id="licences">')
    expect(at).toBeGreaterThan(page.lastIndexOf('</main>'))
    expect(page.slice(at)).toContain(notices.trim().slice(-400))
    expect(page.slice(at)).toMatch(/<\/script><\/body>\s*<\/html>\s*$/u)
  })
})
