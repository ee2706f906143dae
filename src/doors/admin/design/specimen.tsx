import type { ComponentChildren } from 'preact'

/** One part, in all its states. */
export const Specimen = ({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: string
  children: ComponentChildren
}) => (
  <section class="specimen" id={id} aria-labelledby={`h-${id}`}>
    <div class="specimen-head">
      <h2 id={`h-${id}`}>{title}</h2>
      {lead && <p class="hint">{lead}</p>}
    </div>
    <div class="specimen-body">{children}</div>
  </section>
)

/** Some of its states. */
export const Sample = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div class="sample">
    <h3>{title}</h3>
    {children}
  </div>
)
