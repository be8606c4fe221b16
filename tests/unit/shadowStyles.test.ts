import { describe, expect, it } from 'vitest'
import { fitToShadowRoot } from '../../tools/build/shadowStyles'

describe('the page’s styles in a shadow root', () => {
  it.each([
    ['the root becomes the frame', ':root{color:red}', '.element{color:red}'],
    [
      'with what is said of it',
      ":root:not([data-theme='light']){a:b}",
      ".element:not([data-theme='light']){a:b}",
    ],
    ['so does the body', 'p{a:b}body,h1{margin:0}', 'p{a:b}.element,h1{margin:0}'],
    [
      'sizes of text are the frame’s',
      'p{font-size:.8125rem}',
      'p{font-size:calc(.8125*var(--rem))}',
    ],
    [
      'a narrow window becomes a narrow frame',
      '@media screen and (max-width:899px){p{a:b}}',
      '@container record (max-width:899px){p{a:b}}',
    ],
    [
      'and then what the root was is what stands in the frame',
      '@media (max-width:719px){:root{--x:1px}}',
      '@container record (max-width:719px){.page{--x:1px}}',
    ],
    [
      'paper or a wide window are said apart',
      '@media print,(min-width:720px){p{a:b}q{c:d}}',
      '@media print{p{a:b}q{c:d}}@container record (min-width:720px){p{a:b}q{c:d}}',
    ],
    ['sheets of paper are the host’s', '@page{size:A4;@bottom-right{content:"1"}}p{a:b}', 'p{a:b}'],
    ['a target is marked', 'section:target{outline:0}', 'section[data-target]{outline:0}'],
  ])('%s', (_, css, fitted) => {
    expect(fitToShadowRoot(css)).toBe(fitted)
  })

  it.each(['@media (width>=900px){p{a:b}}', 'p{a:b}html .x{c:d}'])(
    'what it cannot turn stops the build: %s',
    (css) => {
      expect(() => fitToShadowRoot(css)).toThrow(/cannot stand in a shadow root/u)
    },
  )
})
