/** What no HTML document may hold: code points that Unicode sets aside for ever. */
const NONCHARACTER = /\p{Noncharacter_Code_Point}/gu

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}

/**
 * A script's text as it may stand in an HTML document: nothing in it can end the element, and what a
 * library's patterns name beyond Unicode's letters is written as escapes.
 */
function escapeScript(code: string): string {
  return code
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replace(NONCHARACTER, escapeUnits)
}

/** A script that runs where it stands; a module once the document is there. */
export function inlineScript(code: string, kind: 'classic' | 'module' = 'classic'): string {
  return `<script${kind === 'module' ? ' type="module"' : ''}>${escapeScript(code)}</script>`
}

/** A text that only lies there: a worker's script, or the notices of others' code. */
export function inlineInert(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${escapeScript(text)}</script>`
}
