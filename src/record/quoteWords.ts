import type { Quote } from './schema/quotes'

/** A quotation as plain text: gaps as "(…)", errors in the source followed by "[sic]". */
export function formatQuoteWords(quote: Quote): string {
  return quote.segments
    .map(
      (segment) =>
        `${segment.text}${{ gap: ' (…)', sic: ' [sic]', none: '' }[segment.mark ?? 'none']}`,
    )
    .join(' ')
}

/** The speaker: the name, and role and organisation as far as the name does not contain them. */
export function formatSpeaker({ speaker, role, organisation }: Quote): {
  name: string
  office: string
} {
  const known = role === undefined ? [organisation] : [role, organisation]
  const offices = known.filter(
    (part, position) => ![speaker, ...known.slice(0, position)].some((word) => word.includes(part)),
  )
  return { name: speaker, office: offices.join(', ') }
}
