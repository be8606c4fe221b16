import { THEMES } from '../data/options'
import { DEFAULT_SECTIONS } from '../embed/element/attributes'
import { ATTRIBUTES, TAG_NAME } from '../embed/element/recordElement'
import { SECTION_IDS } from '../record/sections'

interface AttributeWords {
  description: string
  default?: string
  type?: string
}

const listTypes = (values: readonly string[]) => values.map((value) => `'${value}'`).join(' | ')

const ATTRIBUTE_WORDS: Record<(typeof ATTRIBUTES)[number], AttributeWords> = {
  area: { description: 'The id of a judgement area, such as care-leavers. Left out: all areas.' },
  inspection: {
    description: 'A year of the record, or the id of an inspection. Left out: all inspections.',
  },
  sections: {
    description: `Sections to show, with commas between: some of ${SECTION_IDS.join(', ')}.`,
    default: DEFAULT_SECTIONS.join(','),
  },
  theme: {
    description: 'Light, dark, or as the reader’s device.',
    type: listTypes(THEMES),
    default: 'light',
  },
  accent: {
    description: 'A colour for links, such as 0b4f73, with a contrast of 4.5 to the page.',
  },
  heading: {
    description: 'The level at which the headings start.',
    type: listTypes(['2', '3', '4', '5', '6']),
    default: '2',
  },
  record: {
    description:
      'The name of a file in the records folder of the site. Left out: the record that the site was built with.',
  },
}

const EVENTS = {
  ready:
    'A record is shown: the first, another one, or the same again after the element was put back.',
  areachange:
    'A reader chose an area: detail.area is its id, or null for all. The only event that bubbles.',
  error: 'A record, or part of it, could not be shown: detail.message says so in a sentence.',
}

/**
 * The element for editors and component catalogues, as a custom elements manifest
 * (https://github.com/webcomponents/custom-elements-manifest). It has no properties or methods of its own.
 *
 * @param script The script that defines it, relative to the manifest.
 */
export function buildElementManifest(script: string) {
  const declaration = {
    kind: 'class',
    customElement: true,
    name: 'InspectionRecord',
    tagName: TAG_NAME,
    description: 'How Ofsted has judged a council’s children’s services.',
    attributes: ATTRIBUTES.map((name) => {
      const { type = 'string', ...words } = ATTRIBUTE_WORDS[name]
      return { name, type: { text: type }, ...words }
    }),
    events: Object.entries(EVENTS).map(([name, description]) => {
      return { name, type: { text: 'CustomEvent' }, description }
    }),
    slots: [
      { name: '', description: 'Shown until the record is ready, and where it cannot be shown.' },
    ],
  }
  const exported = {
    kind: 'custom-element-definition',
    name: TAG_NAME,
    declaration: { name: declaration.name, module: script },
  }
  const module = { kind: 'javascript-module', path: script }
  return {
    schemaVersion: '1.0.0',
    modules: [{ ...module, declarations: [declaration], exports: [exported] }],
  }
}
