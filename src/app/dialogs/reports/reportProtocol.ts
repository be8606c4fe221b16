import type { KnownAuthority, ReadReport } from '../../../import/reports/draft'
import type { FrameworksFile } from '../../../record/schema/frameworks'

/** What the worker needs to read reports. */
export interface ReadingRules {
  frameworks: FrameworksFile
  authorities: readonly KnownAuthority[]
}

/** A page of a report to draw, at most `width` pixels wide. */
export interface PageToDraw {
  file: File
  page: number
  width: number
  /** The words to draw a frame round. */
  words: string
}

/** A drawn page: its picture, its words, and where the frame begins, from 0 (top) to 1. */
export interface DrawnPage {
  picture: ImageBitmap
  words: string
  top?: number
}

/** What the page asks of the worker, and what it gets. Each question has a number, which its answer repeats. */
export interface Questions {
  read: { asks: { file: File; rules: ReadingRules }; gets: ReadReport }
  draw: { asks: PageToDraw; gets: DrawnPage | undefined }
}
export type QuestionKind = keyof Questions
export type ReportQuestion = {
  [Kind in QuestionKind]: { kind: Kind; id: number; asks: Questions[Kind]['asks'] }
}[QuestionKind]
export interface ReportAnswer {
  id: number
  gets: Questions[QuestionKind]['gets']
}
