import type { HelpChapter } from '../zh-CN/help.ts'

export const collecting: HelpChapter = {
  id: 'collecting',
  title: 'Collecting the year',
  blocks: [
    {
      kind: 'table',
      head: ['What you have', 'How it comes into the ledger'],
      rows: [
        [
          'A department’s own table (.xlsx, .xls, .ods, .csv)',
          'Choose “Import table…” or drop the file on the window. Heads, titles and totals are found by themselves; what each column means can be changed above it and is remembered for that department. Every row says whether it is new, known, a correction, doubtful or unreadable.',
        ],
        [
          'Rows copied from Excel or WPS',
          'With no cell marked, Ctrl V in the ledger imports them as a table; with cells marked it fills the cells.',
        ],
        [
          'A text: last year’s review, a monthly report, a web page',
          'Choose “From a text…” or press Ctrl Shift V, then paste or open it. Every figure is marked; numbers in names, sessions and dates are left alone, last year’s number in brackets goes to last year, tables are read by their heads. What you confirm becomes records, with the sentence as evidence.',
        ],
        [
          'Nothing yet',
          'Choose “Collect…” and make a form with drop-downs for each department. What comes back is read without any mapping. A board shows who has not reported, who is late and what contradicts the last form.',
        ],
        [
          'Something just done',
          'Press Ctrl Alt J in any program, write one line, and file it with Ctrl Enter.',
        ],
      ],
    },
    {
      kind: 'points',
      items: [
        'Importing a table twice adds nothing; a corrected one is matched with its records, and you see what changes before it does. One import is one step: undo brings back exactly what was there.',
        'Dates may be written 3.12, 3月中旬, 3月12日至14日 or 一季度; a missing year comes from the table’s title, the file’s name or your choice, and what is only likely is asked. Values only: macros and formulas are never run.',
        '“Likely duplicates” at the left lists what two departments reported twice. Merged, it counts once; both reports are kept and can be split again.',
        '“Figure names…” lets different names for one figure count as one: records keep what was reported, indicators and drafts use the merged figure. All of it can be undone.',
        'Search knows single characters, words and pinyin initials: sqmy finds 社情民意. Separate words by spaces and add the filters at the left.',
        'Evidence: drop files on an open record, or paste a picture. Up to 200 MB each; files open as read-only copies, programs and scripts can only be saved.',
        'Records in the recycle bin can be restored as the same ones, and drafts find them again; deleting for good cannot be undone. The history below a record says who changed what and when, and any version can be restored.',
        '“Year at a glance” (the icon above the grid) draws this year beside last year by month, part, category and department on one paper, with its gaps; a line opens its records. “Export view…” in the Views menu saves the records shown as .xlsx.',
      ],
    },
    {
      kind: 'table',
      head: ['In the grid', 'Does'],
      rows: [
        ['Arrows, Tab, Enter', 'move between cells; with Shift they mark a range'],
        ['Typing, or F2', 'changes the cell; Enter stores and moves down, Esc leaves it'],
        ['Ctrl C / Ctrl V', 'copies ranges to and from Excel and WPS'],
        ['Ctrl D', 'fills down'],
        ['Shift Space', 'marks whole records; several can be changed together at the right'],
        [
          'Columns, Views',
          'choose columns and how many stay in sight; keep filter, order and columns under a name',
        ],
      ],
    },
  ],
}
