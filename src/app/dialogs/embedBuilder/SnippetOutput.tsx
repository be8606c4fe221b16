import { useState } from 'react'
import type { Picture } from '../../picture/framePicture'
import type { SnippetChoice } from '../../../snippets/choice'
import { saveFile } from '../../components/saveFile'
import { CopyField } from './CopyField'
import { drawSvg, savePng } from '../../components/savePicture'
import type { Result } from './useResult'

/**
 * Copies the table itself, not its code, for e-mail and documents. Resolves to false if the browser
 * refuses.
 */
async function copyAsTable(html: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) }),
    ])
    return true
  } catch {
    return false
  }
}

function PictureHandover({ picture, name }: { picture: Picture; name: string }) {
  const [failed, setFailed] = useState(false)
  return (
    <>
      <div className="builder-copy__row">
        <button
          className="builder-button"
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
      <CopyField name="Words of the picture" action="Copy its words" text={picture.text} second />
    </>
  )
}

function SnapshotOutput({ html, file }: { html: string | undefined; file: string }) {
  return (
    <div className="builder-copy__row">
      <button
        className="builder-button"
        type="button"
        disabled={html === undefined}
        onClick={() => {
          saveFile(file, 'text/html;charset=utf-8', html ?? '')
        }}
      >
        Download the page
      </button>
      <span className="builder-file">{file}</span>
    </div>
  )
}

/** What the officer copies or downloads: code, table, picture or file. */
export function SnippetOutput({ choice, result }: { choice: SnippetChoice; result: Result }) {
  const { card, code, dated, datedFile } = result
  const onPaper = choice.host === 'document'
  if (card?.kind === 'picture')
    return <PictureHandover picture={card.picture} name={datedFile.replace(/\.html$/u, '')} />
  if (card !== undefined) {
    const { html } = card
    return onPaper ? (
      <CopyField
        name="Code of the table"
        action="Copy the table"
        text={html}
        copyAs={() => copyAsTable(html)}
        refused="Select the table in the preview beneath, and copy it with your keys."
      />
    ) : (
      <CopyField name="Code" action="Copy the code" text={html} />
    )
  }
  return (
    <>
      {choice.form === 'snapshot-page' && <SnapshotOutput html={dated} file={datedFile} />}
      {code !== undefined && !(choice.form === 'snapshot-page' && onPaper) && (
        <CopyField
          name="Code"
          action="Copy the code"
          text={code}
          second={choice.form === 'snapshot-page'}
        />
      )}
    </>
  )
}
