/*
 * Import it first: React decides at its import which of its builds it is. The one for development writes the same
 * pages in nearly twice the time, but knows why a section could not be drawn.
 */
process.env['NODE_ENV'] ??= 'production'
