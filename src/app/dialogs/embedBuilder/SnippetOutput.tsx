import { useId, useRef, useState } from 'react'
import type { Picture } from '../../picture/framePicture'
import type { SnippetChoice } from '../../../snippets/choice'
import { saveFile } from '../../components/saveFile'
import { writeToClipboard } from '../../components/writeToClipboard'
import { drawSvg, savePng } from '../../components/savePicture'
import type { Result } from './useResult'

interface CopyFieldProps {
  /** The label of the text: "Code". */
  name: string
  /** The text of the button: "Copy the code". */
  action: string
  text: string
  /** Copies in another way than as plain text. Resolves to false if the browser refuses. */
  customCopy?: () => Promise<boolean>
  /** What to do if the browser does not let the page copy. */
  advice?: string
  /** True if something else is the main thing to copy or download. */
  isSecondary?: boolean
}

/** A text to copy. It can always be selected, and the button copies it if the browser allows that. */
function CopyField({
  name,
  action,
  text,
  customCopy,
  advice = 'The text is selected: copy it with your keys.',
  isSecondary = false,
}: CopyFieldProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean }>()
  const copy = async () => {
    const copied = await (customCopy?.() ?? writeToClipboard(text))
    if (!copied) {
      field.current?.focus()
      field.current?.select()
    }
    setOutcome({ text, copied })
  }
  const current = outcome?.text === text ? outcome : undefined
  return (
    <div className="builder-copy">
      <label className="visually-hidden" htmlFor={id}>
        {name}
      </label>
      <div className="builder-copy__row">
        <button
          className={isSecondary ? 'quiet-button' : 'dialog__button'}
          type="button"
          onClick={() => void copy()}
        >
          {action}
        </button>
        <span role="status">
          {current &&
            (current.copied ? 'Copied' : `This browser does not let the page copy. ${advice}`)}
        </span>
      </div>
      <textarea className="builder-copy__text" id={id} ref={field} readOnly rows={6} value={text} />
    </div>
  )
}

/**
 * Copies the table itself, not its code, for e-mail and documents. Resolves to false if the browser
 * refuses.
 */
async function customCopyTable(html: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) }),
    ])
    return true
  } catch {
    return false
  }
}

function PictureOutput({ picture, name }: { picture: Picture; name: string }) {
  const [failed, setFailed] = useState(false)
  return (
    <>
      <div className="builder-copy__row">
        <button
          className="dialog__button"
          type="button"
          onClick={() => {
            setFailed(false)
            savePng(picture, name).catch(() => setFailed(true))
          }}
        >
          Save as PNG
        </button>
        <button
          className="quiet-button"
          type="button"
          onClick={() => saveFile(`${name}.svg`, 'image/svg+xml', drawSvg(picture))}
        >
          Save as SVG
        </button>
        <span role="status">{failed && 'This browser cannot make the PNG: take the SVG.'}</span>
      </div>
      <CopyField
        name="Words of the picture"
        action="Copy its words"
        text={picture.text}
        isSecondary
      />
    </>
  )
}

function SnapshotOutput({ html, file }: { html: string | undefined; file: string }) {
  return (
    <div className="builder-copy__row">
      <button
        className="dialog__button"
        type="button"
        disabled={html === undefined}
        onClick={() => saveFile(file, 'text/html;charset=utf-8', html ?? '')}
      >
        Download the page
      </button>
      <span className="builder-file">{file}</span>
    </div>
  )
}

/** What the officer copies or downloads: code, table, picture or file. */
export function SnippetOutput({ choice, result }: { choice: SnippetChoice; result: Result }) {
  const { card, code, snapshot, datedFile } = result
  const isDocument = choice.host === 'document'
  if (card?.kind === 'picture')
    return <PictureOutput picture={card.picture} name={datedFile.replace(/\.html$/u, '')} />
  if (card !== undefined) {
    const { html } = card
    return isDocument ? (
      <CopyField
        name="Code of the table"
        action="Copy the table"
        text={html}
        customCopy={() => customCopyTable(html)}
        advice="Select the table in the preview beneath, and copy it with your keys."
      />
    ) : (
      <CopyField name="Code" action="Copy the code" text={html} />
    )
  }
  return (
    <>
      {choice.form === 'snapshot-page' && <SnapshotOutput html={snapshot} file={datedFile} />}
      {code !== undefined && !(choice.form === 'snapshot-page' && isDocument) && (
        <CopyField
          name="Code"
          action="Copy the code"
          text={code}
          isSecondary={choice.form === 'snapshot-page'}
        />
      )}
    </>
  )
}
