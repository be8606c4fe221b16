import type { IOptions } from 'sanitize-html'

type AllowList = Pick<IOptions, 'allowedTags' | 'allowedAttributes'>

/** "<a hreflang href> <em>", as Drupal writes what its HTML filter allows. */
function readDrupal(allowed: string): AllowList {
  const entries = [...allowed.matchAll(/<(\w+)([^>]*)>/gu)].map(
    ([, name = '', attributes = '']) => [name, attributes.trim().split(/\s+/u)] as const,
  )
  return {
    allowedTags: entries.map(([name]) => name),
    allowedAttributes: Object.fromEntries(
      entries.map(([name, attributes]) => [name, attributes.filter((it) => it !== '')]),
    ),
  }
}

/** Drupal core 11, standard profile, `filter.format.basic_html`: it knows no table. */
export const DRUPAL_BASIC = readDrupal(
  '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> ' +
    '<blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> ' +
    '<img src alt data-entity-uuid data-entity-type height width data-caption data-align>',
)

/** LocalGov Drupal, `localgov_media`, `filter.format.wysiwyg`: tables, but no `scope`. Classes are left out. */
export const LOCALGOV_WYSIWYG = readDrupal(
  '<br> <code> <pre> <p> <h1> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <a hreflang title href> ' +
    '<ul type> <cite> <dl> <dt> <dd> <mark> <blockquote cite> <ol type start> ' +
    '<img src alt height width> <span dir> <strong> <em> <u> <li> <table> <tr> ' +
    '<td rowspan colspan> <th rowspan colspan> <thead> <tbody> <tfoot> <caption>',
)

/** WordPress, `$allowedposttags` of wp-includes/kses.php, as far as text, links, lists and tables go. */
export const WORDPRESS_POST = readDrupal(
  '<a href rel rev name target> <abbr> <b> <blockquote cite lang> <br> <caption align> <code> ' +
    '<dd> <del datetime> <div align dir lang> <dl> <dt> <em> <h1 align> <h2 align> <h3 align> ' +
    '<h4 align> <h5 align> <h6 align> <hr align> <i> <img alt align border height src width> ' +
    '<ins datetime cite> <li align value> <ol start type reversed> <p align dir lang> ' +
    '<pre width> <q cite> <s> <small> <span dir align lang> <strong> <sub> <sup> ' +
    '<table align bgcolor border cellpadding cellspacing dir rules summary width> ' +
    '<tbody align valign> <td abbr align colspan headers rowspan scope valign width> ' +
    '<tfoot align valign> <th abbr align colspan headers rowspan scope valign width> ' +
    '<thead align valign> <tr align bgcolor valign> <u> <ul type>',
)
