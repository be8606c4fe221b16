export { FiguresSection as figures } from '../../../page/figures/FiguresSection'
export { default as styles } from '../../../page/figures/figures.css?inline'
