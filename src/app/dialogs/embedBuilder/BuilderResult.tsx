import { useId } from 'react'
import type { RecordIndex } from '../../../record/recordIndex'
import { formatNumber } from '../../../record/wording'
import { buildPageAddress } from '../../../snippets/addresses'
import { isBadge, sizeOfBadge, type SnippetChoice } from '../../../snippets/choice'
import { FORMS, type FormId } from '../../../snippets/forms'
import { listLimits, listSteps } from '../../../snippets/guidance'
import { formatFrameTitle } from '../../../snippets/names'
import { FramePreview, type FrameHeight } from './FramePreview'
import { SnippetOutput } from './SnippetOutput'
import type { Result } from './useResult'

interface BuilderResultProps {
  choice: SnippetChoice
  index: RecordIndex
  result: Result
}

/** The headings of forms whose result is not code. */
const OUTPUT_HEADINGS: Partial<Record<FormId, string>> = {
  picture: 'Your picture',
  'snapshot-page': 'Your file',
}

/** The width of a card's preview: about that of an e-mail, in CSS pixels. */
const CARD_WIDTH = 640

function Preview({ choice, index, result }: BuilderResultProps) {
  const { card, source, measured } = result
  const { framed } = FORMS[choice.form]
  if (card?.kind === 'picture') return <div className="builder-picture">{card.picture.element}</div>
  if (source === undefined) return null
  const columnWidth = framed || choice.form === 'element' ? choice.width : CARD_WIDTH
  const width = framed && isBadge(choice) ? sizeOfBadge(choice.width).width : columnWidth
  const content = source.kind === 'document' ? source.html : source.address
  return (
    <FramePreview
      // A new frame for each choice, so that late messages from the old one are ignored.
      key={`${measured.tries} ${width} ${content}`}
      source={source}
      width={width}
      title={`Preview: ${formatFrameTitle(choice, index)}`}
      onHeight={measured.onHeight}
    />
  )
}

function formatHeight(height: FrameHeight, width: number): string {
  if (height.state === 'measuring') return 'Measuring the height…'
  return height.state === 'unknown'
    ? 'The height is not known.'
    : `Height measured: ${formatNumber(height.height)} pixels in a column of ${formatNumber(width)}.`
}

/** What is known of the height. */
function HeightNote({ measured, width }: { measured: Result['measured']; width: number }) {
  const { height, typedText, setTypedText, tryAgain } = measured
  const id = useId()
  return (
    <>
      <p className="builder-height" role="status">
        {formatHeight(height, width)}
      </p>
      {height.state === 'unknown' && (
        <div className="builder-height-problem">
          <p>
            The height could not be measured: nothing came from the address, or this page may not
            look into it. Check that the page is published there and try again, or type a height: a
            frame that is too low scrolls, one that is too high leaves a gap.
          </p>
          <div className="builder-copy__row">
            <button className="quiet-button" type="button" onClick={tryAgain}>
              Measure again
            </button>
            <label htmlFor={id}>Height in pixels</label>
            <input
              id={id}
              className="dialog__field builder-typed-height"
              type="number"
              min={1}
              value={typedText}
              onChange={({ target }) => setTypedText(target.value)}
            />
          </div>
        </div>
      )}
    </>
  )
}

function Advice({ choice, result }: Omit<BuilderResultProps, 'index'>) {
  const { place } = result
  // Here the link must be given apart; elsewhere the pasted code contains it.
  const showsLink =
    place !== undefined && (choice.host === 'sharepoint' || choice.form === 'picture')
  return (
    <div className="builder-advice">
      <section>
        <h3 className="builder-heading">What you do</h3>
        <ol className="builder-steps">
          {listSteps(choice.host, choice.form, result.datedFile).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {showsLink && (
          <p className="builder-link">
            The link: <span className="outside-address">{buildPageAddress(choice, place)}</span>
          </p>
        )}
      </section>
      <section>
        <h3 className="builder-heading">What it does and cannot do there</h3>
        <ul className="builder-limits">
          {listLimits({ choice, place }).map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** The result of a choice: the code or file, what to do with it, its limits, and a preview. */
export function BuilderResult({ choice, index, result }: BuilderResultProps) {
  const { problem, measured, source } = result
  const hasHeight =
    FORMS[choice.form].framed && !isBadge(choice) && source !== undefined && problem === undefined
  return (
    <div className="builder__result">
      <div className="builder__output">
        <section>
          <h3 className="builder-heading">{OUTPUT_HEADINGS[choice.form] ?? 'Your code'}</h3>
          {problem === undefined && <SnippetOutput choice={choice} result={result} />}
          {/* Always rendered: screen readers may miss a live region that is added together with its text. */}
          <p className="builder-problem" role="status">
            {problem}
          </p>
        </section>
        {hasHeight && <HeightNote measured={measured} width={choice.width} />}
        <section>
          <h3 className="builder-heading">How it looks</h3>
          {choice.form === 'element' && (
            <p className="builder-field__hint">Here in a frame; the element shows the same.</p>
          )}
          <Preview choice={choice} index={index} result={result} />
        </section>
      </div>
      <Advice choice={choice} result={result} />
    </div>
  )
}
