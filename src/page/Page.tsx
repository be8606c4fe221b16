import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Address } from '../reading/address'
import type { RecordFile } from '../reading/recordFile'
import { recordQuery } from '../reading/recordQuery'
import { ReadingProblemNotice } from './notices/ReadingProblemNotice'
import { Waiting } from './notices/Waiting'
import { RecordPage } from './RecordPage'

interface PageProps {
  /** Names a file of this site's `records/`. */
  slug: string
  address: Address
  /** Whether the server's file is asked for; a self-contained page has only what is in it. */
  refreshes: boolean
  /** The record that the page was built with. */
  inPage?: RecordFile
}

/**
 * The page: waiting, a problem, or a record. A record that was on screen stays on screen
 * when a refresh of it fails, and a new one replaces it whole.
 */
export function Page({ slug, address, refreshes, inPage }: PageProps) {
  const {
    data: file,
    error,
    isFetching,
    refetch,
  } = useQuery({
    ...recordQuery(slug, inPage),
    enabled: refreshes,
  })
  const name = file?.record.authority.name
  useEffect(() => {
    if (name !== undefined) document.title = `${name}: children’s services inspections`
  }, [name])
  const notice = error !== null && (
    <ReadingProblemNotice
      error={error}
      stillShown={file !== undefined}
      trying={isFetching}
      tryAgain={() => {
        void refetch()
      }}
    />
  )
  if (file !== undefined) return <RecordPage file={file} address={address} notice={notice} />
  return <main className="page">{notice === false ? <Waiting slug={slug} /> : notice}</main>
}
