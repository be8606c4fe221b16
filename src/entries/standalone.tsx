import { createSectionsOnDemand } from './sectionsOnDemand'
import { startInlinedWorker } from './inlinedWorker'
import { startPage } from './start'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  ownData: {
    load: () => import('../page/ownData/OwnDataDialog'),
    startWorker: startInlinedWorker,
  },
  refreshes: false,
})
