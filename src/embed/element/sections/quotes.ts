export { QuotesSection as quotes } from '../../../page/quotes/QuotesSection'
export { default as styles } from '../../../page/quotes/quotes.css?inline'
