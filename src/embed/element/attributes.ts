import { parseOptions, type Options, type RefusedOption } from '../../reading/options'
import type { SectionId } from '../../record/sections'

/** Shown where the host names none: the answer, in one screen or two. */
const SECTIONS: readonly SectionId[] = ['filter', 'ratings', 'timeline']

/** What an element's attributes ask for, beside the choice of area and inspection. */
export interface ElementOptions extends Options {
  sections: SectionId[]
}

/** Reads an element's attributes, untrusted: what is not understood is left out and listed. */
export function parseAttributes(element: Pick<Element, 'getAttribute'>): {
  options: ElementOptions
  refused: RefusedOption[]
} {
  const { options, refused } = parseOptions((name) => element.getAttribute(name), 'light')
  return { options: { ...options, sections: options.sections ?? [...SECTIONS] }, refused }
}
