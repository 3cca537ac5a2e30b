import type { HelpText } from '../zh-CN/help.ts'
import { collecting } from './help-collect.ts'

export const help: HelpText = {
  title: 'Help',
  contents: 'Contents',
  chapters: [
    {
      id: 'start',
      title: 'The first ten minutes',
      blocks: [
        {
          kind: 'steps',
          items: [
            'Make a library: choose “New library” on the first screen, give the full name of the organ and a folder on this computer. To look around first, choose “Open the sample”.',
            'Fill the ledger: choose “Import table…”, or drop the departments’ tables on the window. You see first what is new, known or doubtful; importing can be undone. Texts, forms and other ways are told under “Collecting the year”.',
            'Add records: press Ctrl N, write title, category and figures, and press Ctrl Enter to file it and go on with the next.',
            'Settle the indicators: choose “Indicators…” to see what the figures of one name come to; change how they are put together, rounded or derived, and read at once what the text will say.',
            'Draft: press Ctrl 2, choose period and template, and get a first draft in four parts. Click a number in the text to see the records behind it.',
            'Hand it out: choose “Paper” at the top right and fill in the reporter, the document number and whatever else the paper carries, look at the pages with Ctrl P, then export to Word. What is still open or unchecked is listed first. The arrow beside the button has PDF, the package and the verification sheet.',
          ],
        },
      ],
    },
    collecting,
    {
      id: 'figures',
      title: 'How to write figures',
      blocks: [
        {
          kind: 'text',
          text: 'Write name, number and unit, and separate several with a comma or semicolon. What the program understood is shown underneath while you type.',
        },
        {
          kind: 'table',
          head: ['Written', 'Read as'],
          rows: [
            ['社情民意信息6条，批示2件', '社情民意信息 6 条; 批示 2 件'],
            ['捐款捐物290多万元', '290多 万元; a total with it is approximate too'],
            ['参与率98%以上', '98% or more'],
            ['意见建议·专题调研53条', 'one name, two bases: add “·” and what it counts'],
            ['“十四五”规划调研2次', 'a number inside a name is no figure'],
          ],
        },
        {
          kind: 'text',
          text: 'A number without a unit, below zero, or as vague as 若干 cannot be saved; the form says how to write it.',
        },
      ],
    },
    {
      id: 'true',
      title: 'Numbers that stay true',
      blocks: [
        {
          kind: 'text',
          text: 'Every number of the text says how it stands to the ledger, by its line and by a word, never by colour alone:',
        },
        {
          kind: 'table',
          head: ['State', 'Looks', 'Meaning and what to do'],
          rows: [
            ['Same', 'thin line', 'what the ledger says'],
            [
              'Changed',
              'double line, “→ new number” above',
              'the ledger changed after it was written. Click it to see by which records, then set it to the new number, or keep it and explain',
            ],
            [
              'By hand',
              'dashed line, “by hand”',
              'your own number, with reason, name and day; it says so when the ledger moves again',
            ],
            [
              'Lost',
              'dotted line, “lost”',
              'the ledger no longer states it, or names it otherwise: bind it to the new name',
            ],
            [
              'Unchecked',
              'wavy line',
              'typed into the text, with no record behind it. Put the caret on it and press Alt Enter',
            ],
          ],
        },
        {
          kind: 'points',
          items: [
            'When the ledger changes, the text does not change by itself. “Changes” at the right lists each one: take it, keep and explain, show it in the text, or take all at once and undo. The same indicator moves together in opening, body and tables.',
            'To put in a number, type @ in the text and look for it by name, pinyin initials (sqmy) or value, then press Enter.',
            '“Checks” works while you write: parts and totals, including, shares, rates, one value written in two ways, counts of years, three aspects and their firstly, secondly. Each leads to its place.',
            '“Cover” lists records, highlights and departments the text does not tell, sentences no record supports, and the words of each part against its budget. Drag a card into the text and it becomes a sentence.',
            '“Before” shows the number of the year before and the change; “Write it” puts it at the caret. Where the basis or the unit changed, or a number is approximate, there is no percentage, and it says why. First time and years in a row are offered only when earlier records prove them.',
            '“Write again” drafts once more from the ledger as it stands: paragraphs you did not touch are renewed, those you edited stay, those changed on both sides are laid side by side, and one undo takes all of it back.',
            'Click a record in the ledger to see the sentences that use it; deleting one that is used asks first.',
            'The menu at the top left changes the stage. A final draft is fixed, text and numbers; it cannot become final while it has gaps or numbers that differ from the ledger.',
          ],
        },
      ],
    },
    {
      id: 'paper',
      title: 'Paper, pages and export',
      blocks: [
        {
          kind: 'text',
          text: 'The text stands on A4 sheets in the measures of GB/T 9704: 22 lines a page, 28 characters a full line. Where the screen ends a line or a page, the PDF and the printer end it; Word lays the file by the same settings.',
        },
        {
          kind: 'table',
          head: ['Paper', 'What it adds'],
          rows: [
            ['汇报稿/送审稿', 'the stage on the first line (征求意见稿, 送审稿)'],
            ['会议报告', 'meeting line, reporter, salutation'],
            [
              '正式公文',
              'red head (copy number, secrecy, urgency, mark of the organ, document number, signer) and imprint',
            ],
          ],
        },
        {
          kind: 'points',
          items: [
            '“Paper” at the top right chooses the paper and holds its fields; a click on red head, signature or imprint on the page opens the field that sets it. What is needed and not given prints 【待补：…】.',
            '“Manage papers” makes a copy of your office’s own: fonts, bold headings, line spacing, form of the page number, pattern of file names. It can be exported as a file for colleagues.',
            'The “+” of the toolbar has pictures, footnotes and attachments; the style menu has headings of level 4 and run-in headings; the table menu has captions and sheets that lie on their side. Each attachment begins on a new page, and the list of attachments below the text writes itself.',
            'The lower left corner says on which page you are. Ctrl P shows the pages, to be printed or saved as a PDF.',
            'The checks before export come in three groups: must, should, for your information. Open slots, figures that differ from the ledger, the order of headings, leftover marks, characters that 仿宋_GB2312 lacks, fonts this computer lacks. A click leads to the place. While a “must” is open, a draft cannot become final.',
            'The arrow beside “Export Word” has PDF, plain text, the package (paper and verification sheet), copying as clean text for a website or a message, and several drafts at once.',
            '方正小标宋, 仿宋_GB2312 and 楷体_GB2312 are installed by each office and never come with the program. Where they are missing the screen shows another face and says so; the file names the fonts all the same.',
          ],
        },
      ],
    },
    {
      id: 'files',
      title: 'Tables',
      blocks: [
        {
          kind: 'text',
          text: 'A table with these heads is read strictly, one record a row, columns in any order, as .xlsx, .xls, .ods or .csv (UTF-8 or GBK). Tables with other heads are matched column by column. The menu beside “Import table…” saves an empty one.',
        },
        {
          kind: 'table',
          head: ['Column', 'What it holds'],
          rows: [
            ['日期 date (required)', '2024-12-29, 2024/12/29, 2024年12月29日'],
            ['类别 category (required)', 'such as 提案, 视察调研; a name of your own is fine'],
            ['标题 title (required)', 'what was done, in one line'],
            ['结束日期 end_date, 内容 summary, 成效 outcome', 'optional'],
            ['数据 figures', 'name=number unit, several with a semicolon: 提案立案=326 件;提案办复=326 件'],
            ['参与人员 people, 承办部门 department, 来源 source', 'optional'],
            ['亮点 highlight', '是 gives the record a sentence of its own'],
            ['部分 part', '政治引领, 协商建言, 为民履职, 团结联谊, 自身建设; empty follows the category'],
          ],
        },
        {
          kind: 'text',
          text: 'An indicators table has the columns 指标, 汇总方式, 公式, 概数, 有效位数, 数字形式, 口径, 口径起始 (the day from which the basis holds, may stay empty). 汇总方式 is one of 求和 (sum), 期末 (latest), 最大 (largest), 比率 (ratio), 连续年数 (years in a row), 推算 (derived), 表述 (wording).',
        },
        {
          kind: 'text',
          text: 'Importing the same table twice adds nothing. A table with one cell that cannot be read is not imported at all.',
        },
      ],
    },
    {
      id: 'keys',
      title: 'Keyboard',
      blocks: [
        {
          kind: 'table',
          head: ['Keys', 'What they do'],
          rows: [
            ['Ctrl 1 / Ctrl 2', 'ledger / draft'],
            ['Ctrl N', 'new record'],
            ['Ctrl F', 'find'],
            ['Ctrl S', 'save'],
            ['Ctrl Enter', 'save and next, in the record form'],
            ['Esc', 'close the form; asks first when something is not saved'],
            ['↑ ↓ Home End PageUp PageDown', 'move in the ledger'],
            ['Shift + move', 'mark a range of cells'],
            ['Shift Space, row number, Ctrl + click', 'mark whole records, several if you like'],
            ['Ctrl A', 'select every record the filters show'],
            ['Typing, or F2', 'change a cell'],
            ['Delete', 'empty cells; with whole records marked, delete them. Both can be undone'],
            ['Ctrl Z / Ctrl Y', 'undo / redo'],
            ['Ctrl H', 'find and replace, in a draft'],
            ['@', 'put in a figure, in a draft'],
            ['Alt Enter', 'bind the typed number at the caret to the ledger, in a draft'],
            ['Ctrl B / Ctrl I / Ctrl U', 'bold / italic / underline, in a draft'],
            ['Ctrl Alt 2 / 3 / 4', 'heading of level 2, 3 or 4, in a draft'],
            ['Ctrl Alt F', 'insert or open a footnote, in a draft'],
            ['Ctrl I, outside a draft', 'import a table'],
            ['Ctrl E', 'export to Word'],
            ['Ctrl P', 'print preview; print, in the preview, the sheet and the year at a glance'],
            ['F6 / Shift F6', 'next / previous area: header, left, toolbar, text, right'],
            ['F1', 'open this page'],
          ],
        },
      ],
    },
    {
      id: 'place',
      title: 'Where your data is',
      blocks: [
        {
          kind: 'points',
          items: [
            'A library is one folder with the ledger, the drafts, attachments and backups. “Settings” says where it is.',
            'The first start of a day makes a backup in the folder “backups”; the latest 14 are kept. To restore one, close the program, give the backup the name of the database file and open the program again.',
            'A library cannot live on a network drive. To change computers, copy the whole folder.',
            'The program never uses the network and uploads nothing.',
          ],
        },
      ],
    },
    {
      id: 'limits',
      title: 'What it cannot do',
      blocks: [
        {
          kind: 'points',
          items: [
            'Tables are read from .xlsx, .xlsm, .xls, .ods, .csv and web tables, not from .xlsb or locked files; texts from .docx, .txt, .md and web pages, not from .doc or PDF.',
            'Figures are found in texts by rules, which are not always right: what is doubtful is marked for you to check before it is filed.',
            'Numbers, names and endorsements come from the ledger only. What the ledger lacks is printed as 【待补：……】 and never made up.',
            'An indicator is as right as its basis; the program only keeps numbers and records in step.',
            'It cannot yet read back a draft that was marked up in Word, and has no archive yet.',
            'Pictures are PNG or JPEG, at most 50 megapixels and 30 MB.',
            'A run-in heading shares its paragraph with the text, so Word’s navigation pane does not list it.',
            'The command line leaves the page numbers of a table of contents empty: update it in Word, or export from the window.',
            'Only one person can have a library open at a time.',
          ],
        },
      ],
    },
  ],
}
