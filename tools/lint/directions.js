/**
 * Which folders of `src` each folder may import from, besides itself. Nothing in `src` imports tools or
 * tests.
 */
const MAY_IMPORT = {
  record: [],
  reading: ['record'],
  importing: ['record'],
  cards: ['record'],
  snippets: ['record', 'reading', 'cards'],
  page: ['record', 'reading', 'cards', 'snippets'],
  embed: ['record', 'reading', 'cards', 'page'],
  entries: ['record', 'reading', 'importing', 'cards', 'snippets', 'page', 'embed'],
}
const ROOMS = Object.keys(MAY_IMPORT)

function forbid(target, from, message) {
  return { target, from, message }
}

/** The same as zones for import-x/no-restricted-paths, relative to the repository's root. */
export const DIRECTIONS = [
  ...ROOMS.flatMap((room) =>
    ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other)).map((other) =>
      forbid(`./src/${room}`, `./src/${other}`, `src/${room} must not import src/${other}.`),
    ),
  ),
  forbid('./src', './tools', 'Files in src must not import tools.'),
  forbid('./src', './tests', 'Files in src must not import tests.'),
  forbid('./tools', './tests', 'Files in tools must not import tests.'),
  ...['reading', 'snippets', 'page', 'embed'].map((room) =>
    forbid('./tools', `./src/${room}`, 'Commands may import page code through src/entries only.'),
  ),
]
