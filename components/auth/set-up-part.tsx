import type { ReactNode } from 'react'

/** One of the parts of a longer form, with a rule above its name. */
export function SetUpPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-ink pt-3">
      {/* Floating takes the legend off the rule, where browsers would set it. */}
      <legend className="subheading float-left w-full pb-3">{title}</legend>
      <div className="form clear-both">{children}</div>
    </fieldset>
  )
}
