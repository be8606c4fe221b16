import { describe, expect, it } from 'vitest'
import { FORMS, readDist, readDistFrameworks, readDistRecord } from './dist'
import { expectDate } from './facts'

const record = readDistRecord()
const headOf = (html: string) => html.slice(0, html.indexOf('<body'))

function readMeta(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`, 'u').exec(html)?.[1]
}

describe.each(FORMS)('the head of %s', (form) => {
  const html = readDist(form)
  const head = headOf(html)
  const title = `${record.authority.name}: children’s services inspections`

  it('takes title and description from the record', () => {
    expect(/<title>(.*?)<\/title>/u.exec(head)?.[1]).toBe(title)
    const description = readMeta(head, 'description')
    expect(description).toContain(record.authority.council)
    expect(description).toContain(expectDate({ day: record.keeping.checkedOn }))
    expect(description).toMatch(/Outstanding overall when last inspected, 10 to 14 June 2024/u)
    expect(readMeta(head, 'og:title')).toBe(title)
    expect(readMeta(head, 'og:description')).toBe(description)
  })

  it('runs its small script before anything that is seen', () => {
    const script = head.indexOf('<script>')
    expect(script).toBeGreaterThan(0)
    expect(script).toBeLessThan(head.indexOf('<style>'))
    expect(head).not.toMatch(/<link[^>]*stylesheet|@import/u)
    expect(head.slice(script, head.indexOf('</script>')).length).toBeLessThan(4200)
  })
})

describe('index.html', () => {
  const html = readDist('index.html')

  it('names its own scripts, and nothing else', () => {
    const named = [
      ...html.matchAll(/<(?:script|link|meta)\b[^>]*(?:src|href|content)="(\.\/[^"]*)"[^>]*>/gu),
    ]
    const files = named.map(([, file = '']) => file.replace(/-[\w-]{8}\./u, '-*.'))
    expect(files.length).toBeLessThan(9)
    // Those that a module imports stand before it.
    expect(files.filter((file) => /\/(?:rolldown|react|app|page)-/u.test(file))).toEqual([
      './element/rolldown-runtime-*.js',
      './element/react-*.js',
      './element/app-*.js',
      './element/page-*.js',
    ])
    for (const [, file] of named) expect(readDist(file ?? '').length).toBeGreaterThan(100)
  })

  it('has one rule for each area of the data', () => {
    const rules = /<style id="area-rules">(@layer filter.*?)<\/style>/su.exec(html)?.[1] ?? ''
    const ruled = [...rules.matchAll(/#area-([\w-]+):checked/gu)].map(([, area]) => area)
    expect([...new Set(ruled)]).toEqual(readDistFrameworks().areas.map(({ id }) => id))
  })
})
