import { escapeText } from '../cards/markup'
import type { RecordIndex } from '../record/recordIndex'
import { buildFrameAddress, buildPageAddress, listOptions, type SnippetPlace } from './addresses'
import { isBadge, hasFinalHeight, sizeOfBadge, type SnippetChoice } from './choice'
import { formatFrameTitle, formatLinkWords } from './names'

export interface SnippetInput {
  choice: SnippetChoice
  index: RecordIndex
  place: SnippetPlace
  /** The measured height of the frame's content at the chosen width, in CSS pixels. */
  height: number
  /** The file name of the snapshot page, in the same folder as `index.html`. */
  datedFile: string
}

/**
 * Quotes text as a string for an inline script: nothing in it can end the string or the script, or
 * be parsed as markup.
 */
function quoteForScript(text: string): string {
  return JSON.stringify(text).replace(
    /[&<>\u2028\u2029]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function buildLink({ choice, index, place }: SnippetInput): string {
  const address = escapeText(buildPageAddress(choice, place))
  return `<a href="${address}">${escapeText(formatLinkWords(index))}</a>`
}

/**
 * Repeats in CSS what the attributes say, since a host's own rules override attributes. A frame
 * that no script resizes may grow by itself: browsers that support `frame-sizing` (Chrome and Edge
 * from version 154) size it to its content, but never below the measured height.
 */
function formatFrameStyle({ choice, height }: SnippetInput): string {
  if (isBadge(choice)) {
    const { width } = sizeOfBadge(choice.width)
    return `border:0;width:${width}px;max-width:100%;height:${height}px`
  }
  const place = `border:0;width:100%;height:${height}px`
  // A frame that shrinks after it has loaded would shift the host's page.
  if (choice.form === 'growing-frame' || !hasFinalHeight(choice)) return place
  const grown = `height:if(supports(frame-sizing:content-height):auto;else:${height}px)`
  return `${place};${grown};min-height:${height}px;frame-sizing:content-height`
}

function buildFrame(input: SnippetInput, address: string, inside = ''): string {
  const attributes = [
    `src="${escapeText(address)}"`,
    `title="${escapeText(formatFrameTitle(input.choice, input.index))}"`,
    `width="${isBadge(input.choice) ? sizeOfBadge(input.choice.width).width : '100%'}"`,
    `height="${input.height}"`,
    'loading="lazy"',
    `style="${formatFrameStyle(input)}"`,
  ]
  return `<iframe ${attributes.join(' ')}>${inside}</iframe>`
}

function buildFrameAndLink(input: SnippetInput, address: string): string {
  // SharePoint accepts only code that starts and ends as an iframe, so the link goes inside, as
  // fallback content.
  if (input.choice.host === 'sharepoint') return buildFrame(input, address, buildLink(input))
  return `${buildFrame(input, address)}\n<p>${buildLink(input)}</p>`
}

/**
 * A script that accepts heights of 1 to 60,000 px, only from a frame that shows our page, and only
 * from our site's origin or from a sandbox, whose origin is "null". It contains no "&", "<" or ">":
 * WordPress stores "&" as "&#038;" even in a script, and other editors do the same to the others.
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
    // The element has no attribute for search words; `listLimits` says so.
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
 * Builds the HTML of a snippet, ready to paste: absolute URLs, everything escaped, a frame's
 * measured height and title, and a link that works without the frame. Returns `undefined` for
 * tables, lists and pictures, which are cards.
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
    case 'snapshot-page':
      return buildFrameAndLink(input, `${place.site}${encodeURIComponent(input.datedFile)}`)
    case 'table':
    case 'list':
    case 'picture':
      return undefined
  }
}
