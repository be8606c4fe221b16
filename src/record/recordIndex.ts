import { dayOf, formatDay, formatDays, formatMonth, formatUnknownDays } from './dates'
import type { Source } from './schema/evidence'
import type { Area, Framework, FrameworksFile } from './schema/frameworks'
import type { Inspection, Judgement } from './schema/inspections'
import type { InspectionRecord } from './schema/record'
import { formatList } from './wording'
import { buildVocabulary, type GradeOnScale, type Vocabulary } from './vocabulary'

/** One grade, with everything the page says about it. */
export interface JudgementView {
  /** Unique in the record: "ilacs-2024/ilacs-2023-care-leavers". */
  key: string
  inspection: InspectionView
  areas: Area[]
  grade: GradeOnScale
  /** The judgement's title as the report prints it. */
  printed: string
  printedGrade: string
  /** The grade in full: "Adequate (Ofsted’s list: requires improvement to be good)" on an older scale. */
  gradeWords: string
  /** The same within a sentence: "adequate (Ofsted’s list: requires improvement to be good)". */
  gradeInSentence: string
  /** Rule 6: what it is a part of, as printed. */
  partOf: string | undefined
  citations: Judgement['citations']
}

/** A graded inspection with its framework and labels. */
export interface InspectionView {
  inspection: Inspection
  framework: Framework
  /** Its first day or, where that is not known, the day of its publication. */
  day: string
  /** The shortest label that is unique: "2024", "June 2024" or "10 June 2024". */
  label: string
  /** "10 to 14 June 2024"; "3 to 7 June and 1 July 2013"; "on days not known (report of 12 August 2011)". */
  days: string
  /** In the framework's order, whatever the record's order. */
  judgements: JudgementView[]
}

/** A record with its references resolved, for everything that renders it. */
export interface RecordIndex {
  record: InspectionRecord
  vocabulary: Vocabulary
  /** Latest first. */
  inspections: InspectionView[]
  inspection: (id: string) => InspectionView | undefined
  /** A source and its number in the list of sources, from 1. */
  source: (id: string) => { source: Source; number: number } | undefined
  /** Areas that any inspection or other entry of the record is about. */
  areas: Area[]
}

function buildLabels(inspections: readonly Inspection[]): Map<string, string> {
  const forms = [
    (day: string) => day.slice(0, 4),
    (day: string) => formatMonth(day.slice(0, 7)),
    formatDay,
  ]
  const labelOf = (inspection: Inspection) => {
    const form = forms.find(
      (candidate) =>
        !inspections.some(
          (other) =>
            dayOf(other) !== dayOf(inspection) &&
            candidate(dayOf(other)) === candidate(dayOf(inspection)),
        ),
    )
    return (form ?? formatDay)(dayOf(inspection))
  }
  return new Map(inspections.map((inspection) => [inspection.id, labelOf(inspection)]))
}

/**
 * Ofsted's lists call every third grade "requires improvement to be good", also those given before
 * November 2013, when it was "adequate" on another scale.
 */
export function formatGradeWords(grade: GradeOnScale, printed: string, word = grade.word): string {
  const isOther = grade.plain !== undefined && printed.toLowerCase() !== word.toLowerCase()
  return isOther ? `${word} (Ofsted’s list: ${printed.toLowerCase()})` : word
}

function buildInspection(
  inspection: Inspection,
  label: string,
  vocabulary: Vocabulary,
): InspectionView {
  const framework = vocabulary.framework(inspection.framework)
  const { started, ended, periods } = inspection
  const times = periods?.map(({ first, last = first }) => formatDays(first, { day: last }))
  const days =
    typeof started === 'string' ? formatDays(started, ended) : formatUnknownDays(inspection)
  const view: InspectionView = {
    inspection,
    framework,
    day: dayOf(inspection),
    label,
    days: times === undefined ? days : formatList(times),
    judgements: [],
  }
  const order = framework.judgements.map(({ id }) => id)
  const inOrder = [...inspection.judgements].sort(
    (a, b) => order.indexOf(a.judgement) - order.indexOf(b.judgement),
  )
  view.judgements = inOrder.map((judgement) => {
    const asked = vocabulary.judgement(framework.id, judgement.judgement)
    const grade = vocabulary.grade(framework.id, judgement.grade)
    return {
      key: `${inspection.id}/${judgement.judgement}`,
      inspection: view,
      areas: asked.areas.map(vocabulary.area),
      grade,
      printed: asked.printed,
      printedGrade: judgement.printedGrade,
      gradeWords: formatGradeWords(grade, judgement.printedGrade),
      gradeInSentence: formatGradeWords(grade, judgement.printedGrade, grade.inSentence),
      partOf:
        asked.partOf === undefined
          ? undefined
          : vocabulary.judgement(framework.id, asked.partOf).printed,
      citations: judgement.citations,
    }
  })
  return view
}

function findAreasSpokenOf(record: InspectionRecord, inspections: readonly InspectionView[]) {
  return new Set([
    ...inspections.flatMap((view) =>
      view.framework.judgements.flatMap((judgement) => judgement.areas),
    ),
    ...[
      ...record.actions,
      ...record.quotes,
      ...record.findings,
      ...record.figures,
      ...(record.passages ?? []),
      ...record.visits,
    ].flatMap((entry) => entry.areas),
  ])
}

/** Resolves a parsed and checked record. Throws for an unknown id. */
export function buildRecordIndex(
  record: InspectionRecord,
  frameworks: FrameworksFile,
): RecordIndex {
  const vocabulary = buildVocabulary(frameworks)
  const latestFirst = [...record.inspections].sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
  const labels = buildLabels(latestFirst)
  const inspections = latestFirst.map((inspection) =>
    buildInspection(inspection, labels.get(inspection.id) ?? inspection.id, vocabulary),
  )
  const inspectionsById = new Map(inspections.map((view) => [view.inspection.id, view]))
  const sourcesById = new Map(
    record.sources.map((source, index) => [source.id, { source, number: index + 1 }]),
  )
  const spokenOf = findAreasSpokenOf(record, inspections)
  return {
    record,
    vocabulary,
    inspections,
    inspection: (id) => inspectionsById.get(id),
    source: (id) => sourcesById.get(id),
    areas: vocabulary.areas.filter((area) => spokenOf.has(area.id)),
  }
}
