import { parseOptions, type Options, type RefusedOption } from '../../data/options'
import type { SectionId } from '../../record/sections'

/** Shown if the host names no sections: the latest grades, in one or two screens. */
export const DEFAULT_SECTIONS: readonly SectionId[] = ['filter', 'ratings', 'timeline']

/** The options that an element's attributes set, apart from area and inspection. */
export interface ElementOptions extends Options {
  sections: SectionId[]
}

/**
 * Parses an element's attributes, which are untrusted. Values that cannot be parsed are left out of
 * `options` and listed in `refused`.
 */
export function parseAttributes(element: Pick<Element, 'getAttribute'>): {
  options: ElementOptions
  refused: RefusedOption[]
} {
  const { options, refused } = parseOptions((name) => element.getAttribute(name), 'light')
  return { options: { ...options, sections: options.sections ?? [...DEFAULT_SECTIONS] }, refused }
}
