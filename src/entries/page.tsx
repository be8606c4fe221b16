import '../page/styles/page-styles.css'
import { startPage } from './start'

startPage({ refreshes: true })
