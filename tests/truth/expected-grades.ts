import { rowsOf } from './read'

const LEADERS = 'The impact of leaders on social work practice with children and families'
const HELP = 'The experiences and progress of children who need help and protection'
const CARE = 'The experiences and progress of children in care'

/** Each line: the judgement by its area ("care" is the joint one), its name and its grade as printed. */
function readGrades(framework: string, table: string) {
  return rowsOf(table).map(([area = '', printedName = '', printedGrade = '']) => ({
    judgement: `${framework}-${area}`,
    printedName,
    areas: area === 'care' ? ['children-in-care', 'care-leavers'] : [area],
    printedGrade,
  }))
}

/** Typed from page 1 of each report; the lead inspector of 2014 from page 7. None prints when it came out. */
export const EXPECTED_INSPECTIONS = [
  {
    ...{ id: 'sif-2014', year: 2014, framework: 'sif', source: 'ofsted-2014' },
    ...{ started: '2014-02-18', ended: '2014-03-12', published: '2014-04-22' },
    leadInspector: 'Gary Lamb',
    grades: readGrades(
      'sif',
      `overall | The overall judgement | good
      help-and-protection | Children who need help and protection | Good
      children-in-care | Children looked after and achieving permanence | Good
      adoption | Adoption performance | Outstanding
      care-leavers | Experiences and progress of care leavers | Good
      leadership | Leadership, management and governance | Outstanding
      safeguarding-board | The effectiveness of the Local Safeguarding Children Board (LSCB) | good`,
    ),
  },
  {
    ...{ id: 'ilacs-2019', year: 2019, framework: 'ilacs-2018', source: 'ofsted-2019' },
    ...{ started: '2019-04-29', ended: '2019-05-03', published: '2019-06-11' },
    leadInspector: 'Donna Marriott',
    grades: readGrades(
      'ilacs-2018',
      `leadership | ${LEADERS} | Outstanding
      help-and-protection | ${HELP} | Outstanding
      care | ${CARE} and care leavers | Outstanding
      overall | Overall effectiveness | Outstanding`,
    ),
  },
  {
    ...{ id: 'ilacs-2024', year: 2024, framework: 'ilacs-2023', source: 'ofsted-2024' },
    ...{ started: '2024-06-10', ended: '2024-06-14', published: '2024-07-23' },
    leadInspector: 'Kendra Bell',
    grades: readGrades(
      'ilacs-2023',
      `leadership | ${LEADERS} | Outstanding
      help-and-protection | ${HELP} | Outstanding
      children-in-care | ${CARE} | Outstanding
      care-leavers | The experiences and progress of care leavers | Good
      overall | Overall effectiveness | Outstanding`,
    ),
  },
]
