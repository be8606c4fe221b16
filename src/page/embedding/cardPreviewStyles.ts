/** What a page brings that has next to no styles; the page's content policy knows this text by its hash. */
export const CARD_PREVIEW_STYLES =
  'body { margin: 0; font: 16px/1.5 sans-serif } #inspection-record { display: flow-root; padding: 0 16px }'
