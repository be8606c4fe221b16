/** The first is the open face that a build brings along; a browser sets the next one that it has. */
export const FACES = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
