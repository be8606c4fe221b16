/** The styles of the page in which a card is previewed. The content policy of our page lists the hash of this text. */
export const CARD_PREVIEW_STYLES =
  'body { margin: 0; font: 16px/1.5 sans-serif } #inspection-record { display: flow-root; padding: 0 16px }'
