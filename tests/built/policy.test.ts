import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DIST, readDist } from './dist'

const DOCUMENTS = readdirSync(DIST).filter((name) => name.endsWith('.html'))
const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/gu

function readPolicy(html: string): Map<string, string> {
  const [found, ...more] = [...html.matchAll(POLICY)]
  expect(more).toEqual([])
  const directives = (found?.[1] ?? '').split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ')
    return [name, values.join(' ')] as const
  })
  return new Map(directives)
}

/** The document without the text of its scripts and styles, which may speak of markup. */
const readMarkup = (html: string) => html.replace(/(<(script|style)\b[^>]*>).*?(<\/\2>)/gsu, '$1$3')

describe.each(DOCUMENTS)('the content policy of %s', (file) => {
  const html = readDist(file)

  it('allows nothing but what it names, and no script or style by the mere place it stands in', () => {
    const policy = readPolicy(readMarkup(html))
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(policy.get('form-action')).toBe("'none'")
    expect(policy.get('require-trusted-types-for')).toBe("'script'")
    for (const values of policy.values()) {
      expect(values).not.toContain('unsafe')
      expect(values.split(' ')).not.toContain('*')
    }
  })

  it('stands before everything that it rules', () => {
    const at = html.search(/<meta http-equiv="Content-Security-Policy"/u)
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(html.search(/<(?:script|style|link)\b/u))
  })

  it('is needed by no attribute: none holds styles or script', () => {
    const tags = readMarkup(html).match(/<[a-z][^>]*>/gu) ?? []
    expect(tags.length).toBeGreaterThan(20)
    expect(tags.filter((tag) => /\s(?:style|on[a-z]+)=/u.test(tag))).toEqual([])
    expect(tags.filter((tag) => /="\s*javascript:/u.test(tag))).toEqual([])
  })
})
