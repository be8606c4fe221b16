import { startPage } from './start'

startPage({ refreshes: false })
