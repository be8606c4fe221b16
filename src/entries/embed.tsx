import { reportHeight } from '../embed/frameHeight'
import { createSectionsOnDemand } from './sectionsOnDemand'
import { startPage } from './start'

/**
 * Only a page with an origin of its own may ask for the record's file: in a sandbox, or
 * from a file, even a failure that is caught would stand in the host's console.
 */
const hasOrigin = /^https?:$/u.test(location.protocol) && self.origin !== 'null'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  refreshes: hasOrigin,
})

const content = document.getElementById('inspection-record')
if (content !== null && window.parent !== window) reportHeight(content, window)
