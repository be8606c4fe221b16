import type { RecordIndex } from '../recordIndex'
import type { GradeOnScale } from '../vocabulary'
import { capitalise, formatSentence } from '../wording'

/** What the grades and areas of the newest inspection mean, as far as it is held. */
export interface MeaningsView {
  /** The rules under which they hold: "ILACS 2023". */
  rules: string
  /** Best first; `words` are those of the rules. */
  grades: { grade: GradeOnScale; words: string | undefined }[]
  /** Where the words of the grades stand, or that they are not held. */
  source: string
  /** The question that was judged, as reports print it, or why none was. */
  areas: { name: string; meaning: string }[]
}

/** Never in our words: a definition is quoted, or it is not held. */
export function buildMeanings({ inspections, vocabulary, areas }: RecordIndex): MeaningsView {
  const framework = inspections[0]?.framework ?? vocabulary.frameworks.at(-1)
  if (framework === undefined) return { rules: '', grades: [], source: '', areas: [] }
  const { meanings, name, judgements, notJudged, scale } = framework
  return {
    rules: name,
    grades: vocabulary.grades
      .filter((grade) => grade.scale === scale)
      .map((grade) => ({
        grade,
        words: meanings?.grades.find((entry) => entry.grade === grade.id)?.words,
      })),
    source:
      meanings === undefined
        ? 'From best to worst. Ofsted’s own definition of each grade is not held here.'
        : `In Ofsted’s words: ${meanings.from}.`,
    areas: areas.map((area) => {
      const judged = judgements.find((judgement) => judgement.areas.includes(area.id))
      const why = notJudged.find((entry) => entry.area === area.id)?.why ?? ''
      return {
        name: area.name,
        meaning: judged === undefined ? capitalise(formatSentence(why)) : `“${judged.printed}”`,
      }
    }),
  }
}
