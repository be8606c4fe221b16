/** The one name that the scripts of a document of one file share: its parts, by the names they require each other by. */
export const PARTS = 'inspectionRecordParts'

/** Names the part that an element holds as text. */
export const PART_ATTRIBUTE = 'data-part'

/** Names the part that a document starts with, at the script that starts it. */
export const START_ATTRIBUTE = 'data-start'
