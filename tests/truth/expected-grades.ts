interface ExpectedGrade {
  /** Id of the judgement within its framework. */
  readonly judgement: string
  /** The judgement's name on page 1 of the report. */
  readonly printedName: string
  readonly areas: readonly string[]
  readonly grade: string
  /** The grade on page 1 of the report, letter case included. */
  readonly printedGrade: string
}

export interface ExpectedInspection {
  readonly id: string
  readonly year: number
  readonly framework: string
  readonly source: string
  readonly started: string
  readonly ended: string
  /** None of the three reports prints its publication day. */
  readonly published: string
  readonly leadInspector: string
  readonly grades: readonly ExpectedGrade[]
}

function graded(
  judgement: string,
  printedName: string,
  areas: readonly string[],
  printedGrade: string,
): ExpectedGrade {
  return { judgement, printedName, areas, grade: printedGrade.toLowerCase(), printedGrade }
}

const LEADERS = 'The impact of leaders on social work practice with children and families'
const HELP = 'The experiences and progress of children who need help and protection'

/** Typed from page 1 of each report; the lead inspector of 2014 from page 7. */
export const EXPECTED_INSPECTIONS: readonly ExpectedInspection[] = [
  {
    id: 'sif-2014',
    year: 2014,
    framework: 'sif',
    source: 'ofsted-2014',
    started: '2014-02-18',
    ended: '2014-03-12',
    published: '2014-04-22',
    leadInspector: 'Gary Lamb',
    grades: [
      graded('sif-overall', 'The overall judgement', ['overall'], 'good'),
      graded(
        'sif-help-and-protection',
        'Children who need help and protection',
        ['help-and-protection'],
        'Good',
      ),
      graded(
        'sif-children-in-care',
        'Children looked after and achieving permanence',
        ['children-in-care'],
        'Good',
      ),
      graded('sif-adoption', 'Adoption performance', ['adoption'], 'Outstanding'),
      graded(
        'sif-care-leavers',
        'Experiences and progress of care leavers',
        ['care-leavers'],
        'Good',
      ),
      graded(
        'sif-leadership',
        'Leadership, management and governance',
        ['leadership'],
        'Outstanding',
      ),
      graded(
        'sif-safeguarding-board',
        'The effectiveness of the Local Safeguarding Children Board (LSCB)',
        ['safeguarding-board'],
        'good',
      ),
    ],
  },
  {
    id: 'ilacs-2019',
    year: 2019,
    framework: 'ilacs-2018',
    source: 'ofsted-2019',
    started: '2019-04-29',
    ended: '2019-05-03',
    published: '2019-06-11',
    leadInspector: 'Donna Marriott',
    grades: [
      graded('ilacs-2018-leadership', LEADERS, ['leadership'], 'Outstanding'),
      graded('ilacs-2018-help-and-protection', HELP, ['help-and-protection'], 'Outstanding'),
      graded(
        'ilacs-2018-care',
        'The experiences and progress of children in care and care leavers',
        ['children-in-care', 'care-leavers'],
        'Outstanding',
      ),
      graded('ilacs-2018-overall', 'Overall effectiveness', ['overall'], 'Outstanding'),
    ],
  },
  {
    id: 'ilacs-2024',
    year: 2024,
    framework: 'ilacs-2023',
    source: 'ofsted-2024',
    started: '2024-06-10',
    ended: '2024-06-14',
    published: '2024-07-23',
    leadInspector: 'Kendra Bell',
    grades: [
      graded('ilacs-2023-leadership', LEADERS, ['leadership'], 'Outstanding'),
      graded('ilacs-2023-help-and-protection', HELP, ['help-and-protection'], 'Outstanding'),
      graded(
        'ilacs-2023-children-in-care',
        'The experiences and progress of children in care',
        ['children-in-care'],
        'Outstanding',
      ),
      graded(
        'ilacs-2023-care-leavers',
        'The experiences and progress of care leavers',
        ['care-leavers'],
        'Good',
      ),
      graded('ilacs-2023-overall', 'Overall effectiveness', ['overall'], 'Outstanding'),
    ],
  },
]
