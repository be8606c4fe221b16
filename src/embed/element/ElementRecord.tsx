import { useLayoutEffect } from 'react'
import { Waiting } from '../../page/notices/Waiting'
import { RecordPage } from '../../page/RecordPage'
import { OWN_PAGE } from '../../page/surroundings'
import type { Address } from '../../reading/address'
import type { RecordFile } from '../../reading/recordFile'
import type { ElementOptions } from './attributes'
import { LOADED_SECTIONS } from './sections'

interface ElementRecordProps {
  file: RecordFile
  options: ElementOptions
  address: Address
  pageAddress: string
  /** Called when all of it stands in the document, before it is painted. */
  drawn: () => void
}

/** A record as an element shows it: the page without its masthead, between the host's own parts. */
export function ElementRecord({ file, options, address, pageAddress, drawn }: ElementRecordProps) {
  useLayoutEffect(drawn, [drawn])
  return (
    <RecordPage
      {...{ file, address, pageAddress }}
      slot={LOADED_SECTIONS}
      surroundings={{
        heading: options.heading ?? OWN_PAGE.heading,
        place: 'element',
        sections: options.sections,
      }}
      only={options.sections}
    />
  )
}

/** For an element into which the host has put nothing to be read meanwhile. */
export function ElementWaiting({ slug }: { slug: string }) {
  return (
    <div className="page page--embedded">
      <Waiting slug={slug} />
    </div>
  )
}
