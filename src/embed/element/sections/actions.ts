export { ActionsSection as actions } from '../../../page/actions/ActionsSection'
export { default as styles } from '../../../page/actions/actions.css?inline'
