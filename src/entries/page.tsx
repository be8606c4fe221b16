import '../page/styles/page-styles.css'
import { createSectionsOnDemand } from './sectionsOnDemand'
import { fetchChartWhenIdle } from './fetchChartWhenIdle'
import { startPage } from './start'

// In a task of its own: the scripts have just been compiled and run in this one.
setTimeout(() => {
  startPage({
    slot: createSectionsOnDemand(() => import('../page/Sections')),
    ownData: {
      load: () => import('../page/ownData/OwnDataDialog'),
      startWorker: () =>
        new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' }),
    },
    refreshes: true,
  })
})
fetchChartWhenIdle()
