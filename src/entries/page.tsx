import '../page/styles/page-styles.css'
import { createSectionsOnDemand } from './sectionsOnDemand'
import { fetchChartWhenIdle } from './fetchChartWhenIdle'
import { startPage } from './start'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  refreshes: true,
})
fetchChartWhenIdle()
