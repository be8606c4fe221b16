/**
 * Hampshire's ten statistical neighbours, read by a person from the two published files (and for six
 * of them from the first page of the report): overall, leadership, help and protection, children in
 * care, care leavers; the day on which the inspection began, and on which its report came out.
 */
export const EXPECTED_NEIGHBOURS = [
  ['865', 'Wiltshire', 'O O G O O', '2023-09-25', '2023-12-12'],
  ['802', 'North Somerset', 'R R R R G', '2023-03-13', '2023-05-11'],
  ['916', 'Gloucestershire', 'G O G O G', '2025-06-09', '2025-08-04'],
  ['938', 'West Sussex', 'R G R G R', '2023-03-13', '2023-05-11'],
  ['869', 'West Berkshire', 'G G G G G', '2025-09-15', '2025-10-28'],
  ['867', 'Bracknell Forest', 'O O O O O', '2025-12-08', '2026-01-28'],
  ['803', 'South Gloucestershire', 'G G G G G', '2024-06-03', '2024-07-23'],
  ['937', 'Warwickshire', 'R R R R G', '2025-06-02', '2025-10-14'],
  ['931', 'Oxfordshire', 'G G G G G', '2024-02-12', '2024-04-09'],
  ['855', 'Leicestershire', 'O O G O O', '2024-04-22', '2024-07-12'],
] as const
