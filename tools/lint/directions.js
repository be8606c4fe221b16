/** Which rooms of `src` each room may import from; itself always. Nothing in `src` imports tools or tests. */
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

/** As zones of import-x/no-restricted-paths, relative to the top of the repository. */
export const DIRECTIONS = [
  ...ROOMS.flatMap((room) =>
    ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other)).map((other) =>
      forbid(`./src/${room}`, `./src/${other}`, `src/${room} must not know src/${other}.`),
    ),
  ),
  forbid('./src', './tools', 'The page must not know the commands.'),
  forbid('./src', './tests', 'The page must not know its tests.'),
  forbid('./tools', './tests', 'Commands must not know the tests.'),
  ...['reading', 'snippets', 'page', 'embed'].map((room) =>
    forbid('./tools', `./src/${room}`, 'Commands reach the page through src/entries only.'),
  ),
]
