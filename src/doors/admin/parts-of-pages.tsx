// Parts of pages in every state: what tells, counts, lists and leads on.
import { Icon } from './design/icon.tsx'
import { Badge, Dialog, Empty, Facts, Figures, FileTable, Notice, Progress, Steps, Timeline } from './design/parts.tsx'
import { Specimen } from './design/specimen.tsx'
import { Course } from './plot.tsx'
import type { Reader } from './words.ts'

const states = ['draft', 'scheduled', 'preparing', 'sending', 'paused', 'finished', 'cancelled']

/** What of a campaign has which state. */
const days = [
  { when: 'Mon 12 Oct', what: 'Sign-up opened', state: 'past' },
  { when: 'Tue 20 Oct', what: 'The invitation goes out', note: 'At 9:00, running', state: 'now' },
  { when: 'Thu 5 Nov', what: 'Answers until', note: 'This is before the last reminder', state: 'wrong' },
  { when: 'Thu 12 Nov', what: 'Alumni evening', note: 'At 17:30 in the hall', state: 'next' },
] as const

/** What says something. */
export const Telling = () => (
  <>
    <Specimen id="notices" title="Notices" lead="What the reader should know of, beside what the page is about.">
      <Notice kind="info" title="The message is in Finnish and Swedish only">
        <p>The 46 people who chose English get it in Finnish.</p>
      </Notice>
      <Notice
        kind="good"
        title="Scheduled for Thu 5 Nov 2026 at 8:30"
        action={
          <a class="button" href="#notices">
            See the campaign
          </a>
        }
      >
        <p>It goes to 148 people. You can change or cancel it until then.</p>
      </Notice>
      <Notice kind="warn" title="Three messages need your decision">
        <p>The connection was lost while they were handed over. They may have arrived.</p>
      </Notice>
      <Notice kind="bad" title="The mail server refuses our password">
        <p>Nothing has been sent since Tue 20 Oct at 9:05.</p>
      </Notice>
    </Specimen>
    <Specimen id="states" title="States" lead="A sign and a word, never a colour alone.">
      <p class="badge-row">
        {states.map((state) => (
          <Badge key={state} state={state} words={state} />
        ))}
      </p>
    </Specimen>
    <Specimen id="progress" title="Progress" lead="Always with words.">
      <Progress
        id="p1"
        words={
          <>
            <strong>646 of 791</strong> done, 145 to go.
          </>
        }
        value={646}
        max={791}
      />
      <Progress id="p2" words="Counting who will get the message…" value={null} max={1} />
      <Progress id="p3" words={<strong>All 63 done</strong>} value={63} max={63} kind="good" />
      <Progress id="p4" words={<strong>Paused at 41 of 96</strong>} value={41} max={96} kind="warn" />
    </Specimen>
  </>
)

/** Amounts and things. */
export const Amounts = () => (
  <>
    <Specimen id="figures" title="Figures">
      <Figures
        figures={[
          { label: 'Audience', figure: '791', note: '73 left out' },
          { label: 'Taken by the mail server', figure: '640', note: '81 % of the audience' },
          { label: 'Answers', figure: '212', note: '131 yes, 34 maybe, 47 no' },
          { label: 'Unsubscribed', figure: '4' },
        ]}
      />
    </Specimen>
    <Specimen id="facts" title="Facts">
      <Facts
        facts={[
          { name: 'Purpose', fact: 'Invitations' },
          { name: 'Finnish', fact: '602' },
        ]}
      />
    </Specimen>
    <Specimen id="rows" title="Rows" lead="One thing a row, with what can be done with it.">
      <ul class="rows">
        <li class="row">
          <div class="row-words">
            <strong>Elina Korhonen</strong>
            <p class="row-note">Coordinator</p>
          </div>
          <button class="button" type="button">
            Change
          </button>
        </li>
      </ul>
    </Specimen>
  </>
)

/** Tables. */
export const Tables = () => (
  <>
    <Specimen id="tables" title="Tables" lead="Names left, numbers right, one form of date.">
      <table class="table table-sum">
        <caption>Every person is counted once.</caption>
        <tbody>
          <tr>
            <th scope="row">Yes</th>
            <td class="n">131</td>
          </tr>
          <tr>
            <th scope="row">Maybe</th>
            <td class="n">34</td>
          </tr>
          <tr class="zero">
            <th scope="row">Withdrawn</th>
            <td class="n">0</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Answers</th>
            <td class="n">165</td>
          </tr>
        </tfoot>
      </table>
    </Specimen>
    <Specimen id="file" title="Rows of a file" lead="As they were read; what is wrong stands in its cell.">
      <FileTable
        caption="Three of 412 rows."
        line="Line"
        columns={['Name', 'E-mail', 'Year']}
        rows={[
          { line: 2, cells: ['Elina Korhonen', 'elina@example.org', '1998'] },
          {
            line: 3,
            cells: ['Åke Lindqvist', 'ake@example', '2004'],
            wrong: { column: 1, words: 'This is not an address.' },
          },
          { line: 4, cells: ['Väinö Mäkinen', '', '2011'] },
        ]}
      />
    </Specimen>
  </>
)

/** Taken by the mail server in ten minutes, of which one was lost. */
const overTime = [58, 73, 73, 73, 72, 0, 72, 74, 73, 72].map((accepted, minute) => ({
  at: new Date(Date.UTC(2026, 9, 20, 6, minute)),
  accepted,
}))

/** What leads through something. */
export const Ways = ({ reader }: { reader: Reader }) => (
  <>
    <Specimen id="plot" title="Plot" lead="With the same figures as a table.">
      <Course reader={reader} overTime={overTime} zone="Europe/Helsinki" />
    </Specimen>
    <Specimen id="steps" title="Steps" lead="Every finished step can be gone back to.">
      <Steps
        label="Steps of the import"
        words="Step 3 of 4"
        now={2}
        steps={[
          { name: 'File', href: '#steps' },
          { name: 'Header row', href: '#steps' },
          { name: 'Columns' },
          { name: 'Check' },
        ]}
      />
    </Specimen>
    <Specimen id="timeline" title="Time line by days">
      <Timeline label="Time line of the campaign" days={[...days]} />
    </Specimen>
    <Specimen id="empty" title="Nothing here yet" lead="What will be here, and the one thing to do.">
      <Empty icon="mail" title="No campaigns yet">
        <p>Your invitations and letters will be here, with who got them and who answered.</p>
      </Empty>
    </Specimen>
  </>
)

/** What opens, asks, and is printed. */
export const Sheets = () => (
  <>
    <Specimen id="dialog" title="Dialog" lead="Only before what cannot be undone; it says what becomes of it.">
      <div class="dialog-stage">
        <Dialog
          id="erase"
          title="Erase Elina Korhonen?"
          actions={
            <>
              <a class="button button-danger" href="#dialog">
                Erase one person
              </a>
              <a class="button button-quiet" href="#dialog">
                Cancel
              </a>
            </>
          }
        >
          <p>Her address, her 3 answers and her 12 messages go. That she is not to be written to stays.</p>
        </Dialog>
      </div>
    </Specimen>
    <Specimen id="print" title="Paper" lead="Navigation, buttons and ways back stay on the screen; rows never break.">
      <div class="paper">
        <h3 class="type-l">Career fair 2026</h3>
        <Facts
          facts={[
            { name: 'Audience', fact: '791' },
            { name: 'Answers', fact: '212' },
          ]}
        />
      </div>
    </Specimen>
    <Specimen id="menus" title="Menu">
      <div class="menu-stage">
        <details class="menu" open>
          <summary class="button">
            More
            <Icon name="down" />
          </summary>
          <div class="menu-panel">
            <p class="menu-title">This campaign</p>
            <ul>
              <li>
                <a href="#menus">Copy as a new campaign</a>
              </li>
              <li>
                <a href="#menus" aria-current="true">
                  Show in Finnish
                  <Icon name="check" />
                </a>
              </li>
            </ul>
          </div>
        </details>
      </div>
    </Specimen>
  </>
)
