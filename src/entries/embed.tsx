import { reportHeight } from '../embed/frameHeight'
import { FramePrint } from '../page/takeAway/FramePrint'
import { hasOrigin } from './hasOrigin'
import { createSectionsOnDemand } from './sectionsOnDemand'
import { startPage } from './start'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  refreshes: hasOrigin(),
  More: FramePrint,
})

const content = document.getElementById('inspection-record')
if (content !== null && window.parent !== window) reportHeight(content, window)
