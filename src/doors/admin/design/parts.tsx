// The parts of pages. Each has its file of CSS beside it; /parts shows them all in all their states.
import type { ComponentChildren } from 'preact'
import type { MessageKey } from '../../../i18n/translate.ts'
import { Icon, type IconName } from './icon.tsx'

const noticeIcons = { info: 'info', good: 'done', warn: 'alert', bad: 'stop' } as const satisfies Record<
  string,
  IconName
>

interface NoticeProps {
  kind: keyof typeof noticeIcons
  title: string
  /** What to do about it: a link or a form that looks like a button. */
  action?: ComponentChildren
  children?: ComponentChildren
}

/** Something that the reader should know of, beside what the page is about. */
export const Notice = ({ kind, title, action, children }: NoticeProps) => (
  <section class={`notice notice-${kind}`}>
    <Icon name={noticeIcons[kind]} />
    <div class="notice-words">
      <h2>{title}</h2>
      {children}
    </div>
    {action && <div class="notice-action">{action}</div>}
  </section>
)

const stateIcons: Record<string, IconName> = {
  draft: 'pencil',
  scheduled: 'clock',
  preparing: 'work',
  sending: 'send',
  paused: 'pause',
  finished: 'check',
  cancelled: 'off',
}

/** A state: a sign and a word, never a colour alone. */
export const Badge = ({ state, words }: { state: string; words: string }) => (
  <span class={`badge badge-${state}`}>
    <Icon name={stateIcons[state] ?? 'info'} />
    <span class="sentence">{words}</span>
  </span>
)

interface TitleProps {
  title: string
  lead?: ComponentChildren
  actions?: ComponentChildren
}

/** What the page answers, and its next step. */
export const Title = ({ title, lead, actions }: TitleProps) => (
  <div class="title">
    <div class="title-words">
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
    {actions && <div class="title-actions">{actions}</div>}
  </div>
)

/** The way back to where the reader came from. */
export const Crumbs = ({ label, href, words }: { label: string; href: string; words: string }) => (
  <nav class="crumbs" aria-label={label}>
    <a href={href}>
      <Icon name="left" />
      {words}
    </a>
  </nav>
)

interface ProgressProps {
  id: string
  /** How far it is, in words. */
  words: ComponentChildren
  /** Null: it cannot be told. */
  value: number | null
  max: number
  kind?: 'good' | 'warn'
}

export const Progress = ({ id, words, value, max, kind }: ProgressProps) => (
  <div class={`progress${kind ? ` progress-${kind}` : ''}`}>
    <p class="progress-words" id={id}>
      {words}
    </p>
    {value === null ? (
      <progress aria-labelledby={id} />
    ) : (
      <progress max={Math.max(1, max)} value={value} aria-labelledby={id}>{`${value} / ${max}`}</progress>
    )}
  </div>
)

/** Big figures, each with what it is part of. */
export const Figures = ({ figures }: { figures: { label: string; figure: string; note?: string }[] }) => (
  <dl class="figures">
    {figures.map(({ label, figure, note }) => (
      <div key={label} class="figure">
        <dt>{label}</dt>
        <dd>
          <span class="figure-number">{figure}</span>
          {note && <span class="figure-note">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)

/** What will be here, and the one thing to do. */
export const Empty = ({ icon, title, children }: { icon: IconName; title: string; children: ComponentChildren }) => (
  <div class="empty">
    <Icon name={icon} />
    <h2>{title}</h2>
    {children}
  </div>
)

/** Facts about one thing, by name. */
export const Facts = ({ facts }: { facts: { name: string; fact: ComponentChildren }[] }) => (
  <dl class="facts">
    {facts.map(({ name, fact }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{fact}</dd>
      </div>
    ))}
  </dl>
)

interface StepsProps {
  label: string
  /** Where the reader is, in words. */
  words: string
  steps: { name: string; href?: string }[]
  now: number
}

/** The steps of something that takes several pages; those that are done can be gone back to. */
export const Steps = ({ label, words, steps, now }: StepsProps) => (
  <nav class="steps" aria-label={label}>
    <p class="steps-words">{words}</p>
    <ol>
      {steps.map(({ name, href }, i) => (
        <li
          key={name}
          class={`step step-${i < now ? 'done' : i === now ? 'now' : 'next'}`}
          aria-current={i === now ? 'step' : undefined}
        >
          {i < now ? (
            <a href={href}>
              <span class="step-number">
                <Icon name="check" />
              </span>
              <span class="step-name">{name}</span>
            </a>
          ) : (
            <>
              <span class="step-number">{i + 1}</span>
              <span class="step-name">{name}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  </nav>
)

interface TimelineProps {
  label: string
  days: { when: string; what: ComponentChildren; note?: string; state: 'past' | 'now' | 'next' | 'wrong' }[]
}

/** What happens on which day. */
export const Timeline = ({ label, days }: TimelineProps) => (
  <ol class="timeline" aria-label={label}>
    {days.map(({ when, what, note, state }) => (
      <li key={when} class={`day day-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
        <span class="day-when">{when}</span>
        <span class="day-what">
          {what}
          {note && <span class="day-note">{note}</span>}
        </span>
      </li>
    ))}
  </ol>
)

interface DialogProps {
  id: string
  title: string
  /** What becomes of it, in figures. */
  children: ComponentChildren
  /** The button that does it, then the one that does not. */
  actions: ComponentChildren
}

/** Asks before what cannot be undone. It is in the page, so that it is there without a script. */
export const Dialog = ({ id, title, children, actions }: DialogProps) => (
  <section class="dialog" id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
    <p class="button-row">{actions}</p>
  </section>
)

interface FileTableProps {
  caption: string
  /** What the first column is called: the line of the file. */
  line: string
  columns: string[]
  rows: {
    line: number
    cells: string[]
    /** The column whose cell is wrong, and why. */
    wrong?: { column: number; words: string }
  }[]
}

/** Rows of a file as they were read, with what is wrong where it stands. */
export const FileTable = ({ caption, line, columns, rows }: FileTableProps) => (
  <table class="table table-file">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{line}</th>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ line: n, cells, wrong }) => (
        <tr key={n}>
          <th scope="row" class="n" data-label={line}>
            {n}
          </th>
          {columns.map((name, i) => (
            <td key={name} data-label={name} class={wrong?.column === i ? 'wrong' : undefined}>
              {cells[i]}
              {wrong?.column === i && (
                <span class="wrong-words">
                  <Icon name="stop" />
                  {wrong.words}
                </span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

/** A key of a text that is made of a code. */
export const keyOf = (family: string, code: string): MessageKey => `${family}.${code}` as MessageKey
