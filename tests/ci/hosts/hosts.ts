import { expect } from 'vitest'
import { buildRecordIndex } from '../../../src/record/recordIndex'
import { buildSnippet } from '../../../src/snippets/buildSnippet'
import type { SnippetChoice } from '../../../src/snippets/choice'
import { record } from '../../browser/shown'
import { readDistFrameworks } from '../../built/dist'
import { EXPECTED_INSPECTIONS } from '../../truth/expected-grades'

/** A page of another site, as its owner and its software make it. */
export interface Host {
  name: string
  form: SnippetChoice['form']
  /** Of the column that the record stands in, in px. */
  width: number
  embeds: number
  /** The host's rules for the frame. */
  sandbox?: string
  /** A content policy that names our site and allows no more. */
  strict?: true
  /** Styles that reach for everything on the page. */
  css?: string
  scheme?: 'dark'
  direction?: 'rtl'
  /** A reader whose browser lets nobody store anything. */
  noStorage?: true
  /** The elements' room is kept for them. */
  reserved?: true
}

const HOSTILE = `
body * { all: unset; letter-spacing: 4px; text-transform: uppercase }
div, table, summary { display: none !important }
section { display: block !important }
html { font-size: 300%; --ink: red; --paper: lime; --rem: 40px }
body { font-family: monospace; line-height: 4; text-align: center; color: red }
inspection-record { letter-spacing: 9px; font-size: 90px; white-space: pre }
.column { width: var(--column) !important; margin: 0 !important }
script, style { display: none !important }`
/** As WordPress themes have it: a narrow column of flowing blocks, and media kept within it. */
const THEME = `
.column > * { max-width: 100%; margin-block: 24px }
iframe, img { max-width: 100%; vertical-align: bottom }
html { font-size: 62.5% }`

export const HOSTS: Host[] = [
  { name: 'SharePoint Online', form: 'frame', width: 1140, embeds: 1 },
  {
    ...{ name: 'WordPress', form: 'frame', width: 640, embeds: 1 },
    ...{ sandbox: 'allow-scripts', css: THEME },
  },
  {
    ...{ name: 'Drupal, with old styles', form: 'frame', width: 320, embeds: 1 },
    ...{ css: HOSTILE, direction: 'rtl' },
  },
  {
    ...{ name: 'an intranet with a strict policy', form: 'growing-frame', width: 640, embeds: 3 },
    ...{ strict: true, scheme: 'dark', noStorage: true },
  },
  {
    ...{ name: 'a web page without scripts', form: 'static-frame', width: 640, embeds: 1 },
    ...{ sandbox: '', strict: true },
  },
  {
    ...{ name: 'a web page with scripts', form: 'element', width: 640, embeds: 3 },
    ...{ strict: true, css: HOSTILE, direction: 'rtl', noStorage: true, reserved: true },
  },
]
/** A host that does nothing to an element. */
export const PLAIN: Host = { name: 'a plain page', form: 'element', width: 640, embeds: 1 }

const index = buildRecordIndex(record, readDistFrameworks())
const NONCE = 'aG9zdA'

function writeSnippet({ form, width, sandbox }: Host, site: string, height: number): string {
  const snippet = buildSnippet({
    choice: {
      ...{ host: 'script', form, theme: 'light', heading: 2, width },
      sections: form === 'static-frame' ? ['ratings'] : ['filter', 'ratings', 'timeline'],
    },
    ...{ index, height, place: { site: `${site}/` }, datedFile: '' },
  })
  if (snippet === undefined) throw new Error(`There is no snippet of ${form}`)
  const ruled =
    sandbox === undefined ? snippet : snippet.replace('<iframe', `<iframe sandbox="${sandbox}"`)
  // A host with a content policy gives its nonce to the scripts that it pastes.
  return ruled.replaceAll('<script>', `<script nonce="${NONCE}">`)
}

/** The host's page around the snippet that our page gives; `first` is a script that it runs before all else. */
export function buildHostPage(host: Host, site: string, height: number, first = '') {
  const { width, embeds, css = '', scheme = 'light', direction = 'ltr', reserved, strict } = host
  const room = `inspection-record { display: flow-root !important; min-height: ${height}px }`
  const body = `<!doctype html>
<html lang="en-GB" dir="${direction}"><head><meta charset="utf-8"><title>A host page</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script nonce="${NONCE}">${first}</script>
<style nonce="${NONCE}">html { color-scheme: ${scheme}; --column: ${width}px } body { margin: 0 }
.column { width: var(--column); display: flow-root } .after { height: 3000px } ${css}
${reserved === true ? room : ''}</style></head>
<body><h1>Our intranet</h1><section class="column">${writeSnippet(host, site, height).repeat(embeds)}</section>
<section class="after">What stands <a href="#below">after</a> the record.</section></body></html>`
  const policy = [
    "default-src 'none'",
    `frame-src ${site}`,
    `script-src ${site} 'nonce-${NONCE}'`,
    `connect-src ${site}`,
    `style-src 'nonce-${NONCE}'`,
    // The snippet's own style attribute.
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    "require-trusted-types-for 'script'",
  ].join('; ')
  const headers = strict === true ? { 'content-security-policy': policy } : {}
  return { body, headers }
}

/** Notes every place at which what follows the record has stood; runs in the host's page alone. */
export function watchPlaces() {
  if (window.parent !== window) return
  const places: number[] = []
  Reflect.set(window, 'places', places)
  const look = () => {
    const after = document.querySelector('.after')
    const place = after === null ? undefined : after.getBoundingClientRect().top + window.scrollY
    if (place !== undefined && !places.includes(Math.round(place))) places.push(Math.round(place))
    requestAnimationFrame(look)
  }
  look()
}

/** What a document has beyond its window, and how high its record is. */
export function readFit() {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement
  const content = document.getElementById('inspection-record')
  return {
    content: Math.ceil(content?.getBoundingClientRect().height ?? 0),
    hidden: [scrollHeight - clientHeight, scrollWidth - clientWidth],
  }
}

/** Expects every grade of the latest inspection, as the report prints it, in what a reader sees. */
export function expectLatestGrades(words: string) {
  const latest = EXPECTED_INSPECTIONS.filter(({ year }) => year === 2024)
  const grades = latest.flatMap((inspection) => inspection.grades)
  expect(grades.length).toBeGreaterThan(0)
  for (const { printedGrade } of grades)
    expect(words.toLowerCase()).toContain(printedGrade.toLowerCase())
}
