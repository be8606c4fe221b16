import { escapeText } from '../cards/markup'
import type { RecordIndex } from '../record/recordIndex'
import { buildFrameAddress, buildPageAddress, listOptions, type SnippetPlace } from './addresses'
import { isHighAtOnce, type SnippetChoice } from './choice'
import { quoteForScript } from './escape'
import { formatFrameTitle, formatLinkWords } from './names'

/** What a snippet is made from. */
export interface SnippetInput {
  choice: SnippetChoice
  index: RecordIndex
  place: SnippetPlace
  /** The measured height of what stands in the frame at the chosen width, in CSS pixels. */
  height: number
  /** The name of the dated page, which lies beside `index.html`. */
  datedFile: string
}

function buildLink({ choice, index, place }: SnippetInput): string {
  const address = escapeText(buildPageAddress(choice, place))
  return `<a href="${address}">${escapeText(formatLinkWords(index))}</a>`
}

/**
 * Written out although the attributes say it, since a host's own rules beat attributes. A frame that
 * nobody resizes may grow by itself: browsers that know `frame-sizing` (Chrome and Edge from
 * version 154) size it by what is in it, and never below the height that keeps its place.
 */
function formatFrameStyle({ choice, height }: SnippetInput): string {
  const place = `border:0;width:100%;height:${height}px`
  // What shrinks after it has come in would move the host's page.
  if (choice.form === 'growing-frame' || !isHighAtOnce(choice)) return place
  const grown = `height:if(supports(frame-sizing:content-height):auto;else:${height}px)`
  return `${place};${grown};min-height:${height}px;frame-sizing:content-height`
}

function buildFrame(input: SnippetInput, address: string, inside = ''): string {
  const attributes = [
    `src="${escapeText(address)}"`,
    `title="${escapeText(formatFrameTitle(input.choice, input.index))}"`,
    'width="100%"',
    `height="${input.height}"`,
    'loading="lazy"',
    `style="${formatFrameStyle(input)}"`,
  ]
  return `<iframe ${attributes.join(' ')}>${inside}</iframe>`
}

function buildFrameAndLink(input: SnippetInput, address: string): string {
  // SharePoint takes what begins and ends as a frame; the link is what a reader without frames gets.
  if (input.choice.host === 'sharepoint') return buildFrame(input, address, buildLink(input))
  return `${buildFrame(input, address)}\n<p>${buildLink(input)}</p>`
}

/**
 * Takes a height of 1 to 60,000 px, only from a frame that shows our page and only from our site; in
 * a sandbox that frame's origin is "null". Without "&", "<" and ">": WordPress stores the first as
 * "&#038;" inside a script too, and other editors do the same to the others.
 */
function buildListener(site: string): string {
  const frames = quoteForScript(`${site}embed.html`)
  return [
    '<script>',
    "addEventListener('message', function (event) {",
    `  if (![${quoteForScript(new URL(site).origin)}, 'null'].includes(event.origin)) return`,
    '  var height = Object(Object(event.data).inspectionRecord).height',
    "  if (typeof height !== 'number') return",
    '  if (Math.min(Math.max(height, 1), 60000) !== height) return',
    "  document.querySelectorAll('iframe').forEach(function (frame) {",
    '    if (frame.contentWindow !== event.source) return',
    `    if (frame.src.startsWith(${frames})) frame.style.height = height + 'px'`,
    '  })',
    '})',
    '</script>',
  ].join('\n')
}

function buildElement(input: SnippetInput): string {
  const { choice, place } = input
  const attributes = listOptions(choice, place.record).flatMap(([name, value]) =>
    // The element has no attribute for words: its limits say so.
    value === undefined || value === '' || name === 'q' ? [] : [` ${name}="${escapeText(value)}"`],
  )
  return [
    `<script type="module" src="${escapeText(`${place.site}inspection-record.js`)}"></script>`,
    `<inspection-record${attributes.join('')}>`,
    `  <p>${buildLink(input)}</p>`,
    '</inspection-record>',
  ].join('\n')
}

/**
 * The HTML of a snippet, to be pasted: absolute addresses, everything escaped, with the
 * true height and title of a frame and a link that is there without it. Nothing for
 * tables, lists and pictures: those are cards.
 */
export function buildSnippet(input: SnippetInput): string | undefined {
  const { choice, place } = input
  switch (choice.form) {
    case 'frame':
    case 'static-frame':
      return buildFrameAndLink(input, buildFrameAddress(choice, place))
    case 'growing-frame':
      return [
        buildFrameAndLink(input, buildFrameAddress(choice, place)),
        buildListener(place.site),
      ].join('\n')
    case 'element':
      return buildElement(input)
    case 'dated-page':
      return buildFrameAndLink(input, `${place.site}${encodeURIComponent(input.datedFile)}`)
    case 'table':
    case 'list':
    case 'picture':
      return undefined
  }
}
