import { reportHeight } from '../embed/frameHeight'
import { FramePrint } from '../page/takeAway/FramePrint'
import { hasOrigin } from './hasOrigin'
import { createSectionsOnDemand } from './sectionsOnDemand'
import { startPage } from './start'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  refreshes: hasOrigin(),
  More: FramePrint,
  // Not before: a frame that is right already would shrink and grow again by what was not there yet.
  whenAlive: () => {
    const content = document.getElementById('inspection-record')
    if (content !== null && window.parent !== window) reportHeight(content, window)
  },
})
