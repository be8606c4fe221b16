import type { Area, Framework, FrameworkJudgement, FrameworksFile } from './schema/frameworks'

/** A grade with its position on its scale: `step` 1 is the worst, `steps` the best. */
export interface GradeOnScale {
  id: string
  word: string
  inSentence: string
  step: number
  steps: number
  scale: string
  /** When an older scale was used, "before November 2013": shown without a colour, and in no count. */
  plain?: string
}

/** Areas, frameworks and grades by id, from `frameworks.json`. No id is hard-coded. */
export interface Vocabulary {
  areas: Area[]
  frameworks: Framework[]
  families: FrameworksFile['families']
  /** Wordings that mean one subject. */
  subjects: readonly (readonly string[])[]
  /** The grades of every scale that is not plain, best first, without repeated words. */
  grades: GradeOnScale[]
  area: (id: string) => Area
  framework: (id: string) => Framework
  judgement: (framework: string, judgement: string) => FrameworkJudgement
  grade: (framework: string, grade: string) => GradeOnScale
}

function find<T extends { id: string }>(entries: readonly T[], what: string, id: string): T {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) throw new Error(`No ${what} "${id}" in frameworks.json`)
  return entry
}

function buildGrades(file: FrameworksFile): GradeOnScale[] {
  const used = new Set(file.frameworks.map((framework) => framework.scale))
  return file.scales
    .filter((scale) => used.has(scale.id))
    .flatMap((scale) =>
      scale.grades.map((grade, index) => ({
        id: grade.id,
        word: grade.word,
        inSentence: grade.inSentence,
        step: scale.grades.length - index,
        steps: scale.grades.length,
        scale: scale.id,
        ...(scale.plain === undefined ? {} : { plain: scale.plain }),
      })),
    )
}

/**
 * Lookups in frameworks.json. They throw for an unknown id: records are checked against the file when they
 * are read, so an unknown id is a bug.
 */
export function buildVocabulary(file: FrameworksFile): Vocabulary {
  const grades = buildGrades(file)
  const framework = (id: string) => find(file.frameworks, 'framework', id)
  return {
    areas: file.areas,
    frameworks: [...file.frameworks].sort((a, b) => a.from.localeCompare(b.from)),
    families: file.families,
    subjects: file.subjects ?? [],
    grades: grades.filter(
      (grade, index) =>
        grade.plain === undefined &&
        grades.findIndex((other) => other.word === grade.word) === index,
    ),
    area: (id) => find(file.areas, 'area', id),
    framework,
    judgement: (of, id) => find(framework(of).judgements, 'judgement', id),
    grade: (of, id) => {
      const { scale } = framework(of)
      return find(
        grades.filter((grade) => grade.scale === scale),
        'grade',
        id,
      )
    },
  }
}

/** The area that sums up the others, if there is one. */
export function findOverallArea(vocabulary: Vocabulary): Area | undefined {
  return vocabulary.areas.find((area) => area.overall === true)
}
