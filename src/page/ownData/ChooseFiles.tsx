import { useId } from 'react'

interface ChooseFilesProps {
  /** What the field asks for: "Choose the file, or drop it here". */
  label: string
  /** Beside files that are read already: it steps back. */
  more?: boolean
  take: (files: readonly File[]) => void
}

/** A field for files. What is chosen in it is taken out again, so that the same file may be chosen twice. */
export function ChooseFiles({ label, more = false, take }: ChooseFilesProps) {
  const field = useId()
  return (
    <div className={more ? 'own-data__choose own-data__choose--more' : 'own-data__choose'}>
      <label className="own-data__label" htmlFor={field}>
        {label}
      </label>
      <input
        className="own-data__files"
        id={field}
        type="file"
        multiple
        accept=".ods,.xlsx,.csv,.json"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          take(files)
        }}
      />
    </div>
  )
}
