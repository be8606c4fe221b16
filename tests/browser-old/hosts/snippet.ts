import { buildRecordIndex } from '../../../src/record/recordIndex'
import { buildSnippet } from '../../../src/snippets/buildSnippet'
import type { SnippetChoice } from '../../../src/snippets/choice'
import { readBuiltFrameworks, readBuiltRecord } from '../built'
import type { FrameCell } from './factors'

const index = buildRecordIndex(readBuiltRecord(), readBuiltFrameworks())

const FRAME: SnippetChoice = {
  host: 'script',
  form: 'frame',
  sections: ['filter', 'ratings', 'timeline', 'actions'],
  theme: 'light',
  heading: 2,
  width: 640,
}

function chooseForm({ form, height }: Pick<FrameCell, 'form' | 'height'>): SnippetChoice['form'] {
  if (form === 'embed-ratings.html') return 'static-frame'
  return height === 'snippet alone' ? 'frame' : 'growing-frame'
}

/** The snippet that the page gives for a cell; `site` ends without a slash. */
export function buildCellSnippet(
  cell: Pick<FrameCell, 'form' | 'height'>,
  site: string,
  height: number,
): string {
  const choice: SnippetChoice = {
    ...FRAME,
    form: chooseForm(cell),
    sections: cell.form === 'embed.html' ? FRAME.sections : ['ratings'],
  }
  const place = { site: `${site}/` }
  const snippet = buildSnippet({ choice, index, place, height, datedFile: '' }) ?? ''
  // A host with a resizer of its own leaves out ours.
  return cell.height === 'open-iframe-resizer' ? snippet.replace(/<script>.*/su, '') : snippet
}
