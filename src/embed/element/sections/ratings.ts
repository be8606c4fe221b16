import findings from '../../../page/ratings/findings.css?inline'
import ratings from '../../../page/ratings/ratings.css?inline'

export { RatingsSection as ratings } from '../../../page/ratings/RatingsSection'
export const styles = ratings + findings
