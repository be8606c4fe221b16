import { reportHeight } from '../embed/frameHeight'
import { hasOrigin } from './hasOrigin'
import { createSectionsOnDemand } from './sectionsOnDemand'
import { startPage } from './start'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  refreshes: hasOrigin(),
})

const content = document.getElementById('inspection-record')
if (content !== null && window.parent !== window) reportHeight(content, window)
