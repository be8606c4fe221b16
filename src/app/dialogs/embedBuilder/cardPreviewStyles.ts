/**
 * The styles of a page that has hardly any of its own. The page's content policy lists the hash of
 * this text.
 */
export const CARD_PREVIEW_STYLES =
  'body { margin: 0; font: 16px/1.5 sans-serif } #inspection-record { display: flow-root; padding: 0 16px }'
