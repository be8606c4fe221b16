/**
 * Which folders of `src` each folder may import from, besides itself. Nothing in `src` imports tools or
 * tests.
 */
const MAY_IMPORT = {
  record: [],
  data: ['record'],
  import: ['record'],
  cards: ['record'],
  snippets: ['record', 'data', 'cards'],
  app: ['record', 'data', 'import', 'cards', 'snippets'],
  embed: ['record', 'data', 'cards', 'app'],
  entries: ['record', 'data', 'import', 'cards', 'snippets', 'app', 'embed'],
}
const FOLDERS = Object.keys(MAY_IMPORT)

function forbid(target, from, message) {
  return { target, from, message }
}

/** The same as zones for import-x/no-restricted-paths, relative to the repository's root. */
export const DIRECTIONS = [
  ...FOLDERS.flatMap((folder) =>
    FOLDERS.filter((other) => other !== folder && !MAY_IMPORT[folder].includes(other)).map(
      (other) =>
        forbid(`./src/${folder}`, `./src/${other}`, `src/${folder} must not import src/${other}.`),
    ),
  ),
  forbid('./src', './tools', 'Files in src must not import tools.'),
  forbid('./src', './tests', 'Files in src must not import tests.'),
  forbid('./tools', './tests', 'Files in tools must not import tests.'),
  ...['data', 'snippets', 'app', 'embed'].map((folder) =>
    forbid('./tools', `./src/${folder}`, 'Commands may import page code through src/entries only.'),
  ),
]
