import { buildExampleIndex, buildExampleRecord, readFrameworks } from '../exampleRecord'

/** What is expected comes from these, by no code of the project. */
export const RAW = buildExampleRecord()
export const RAW_FRAMEWORKS = readFrameworks()

export const INDEX = buildExampleIndex()

export const nameOfArea = (id: string) =>
  RAW_FRAMEWORKS.areas.find((area) => area.id === id)?.name ?? `no area ${id}`

/** The areas of a judgement of a framework, by name. */
export function namesOfJudgement(framework: string, judgement: string): string[] {
  const { judgements = [] } = RAW_FRAMEWORKS.frameworks.find(({ id }) => id === framework) ?? {}
  return judgements.find(({ id }) => id === judgement)?.areas.map(nameOfArea) ?? []
}
