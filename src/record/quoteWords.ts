import type { Quote } from './schema/quotes'

/** The words of a quotation as plain text: gaps as "(…)", slips followed by "[sic]". */
export function formatQuoteWords(quote: Quote): string {
  return quote.segments
    .map(
      (segment) =>
        `${segment.text}${{ gap: ' (…)', sic: ' [sic]', none: '' }[segment.mark ?? 'none']}`,
    )
    .join(' ')
}

/** Who speaks: the name, and what else is known of them that the name does not say. */
export function formatSpeaker({ speaker, role, organisation }: Quote): {
  name: string
  office: string
} {
  const known = role === undefined ? [organisation] : [role, organisation]
  const told = known.filter(
    (part, position) => ![speaker, ...known.slice(0, position)].some((word) => word.includes(part)),
  )
  return { name: speaker, office: told.join(', ') }
}
