'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button, IconButton, LinkButton } from './button'
import { classNames } from './class-names'
import type { IconName } from './icon-names'

export type DialogLook = {
  /** Words on the button that opens it. */
  opener: string
  title: ReactNode
  href?: string | undefined
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  small?: boolean
  icon?: IconName
  wide?: boolean
}

type Props = DialogLook & { children: ReactNode; closeLabel: string }

/** The browser's own dialog: keeps the focus inside, closes by Escape, gives the focus back. */
export function DialogClient({ opener, title, href, wide, children, closeLabel, ...look }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const open = () => dialog.current?.showModal()
  return (
    <>
      {href ? (
        <LinkButton
          {...look}
          href={href}
          onClick={(event) => {
            event.preventDefault()
            open()
          }}
        >
          {opener}
        </LinkButton>
      ) : (
        <Button {...look} onClick={open}>
          {opener}
        </Button>
      )}
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className={classNames('dialog', wide && 'dialog-wide')}
      >
        <div className="dialog-head">
          <h2 className="heading" id={heading}>
            {title}
          </h2>
          <IconButton
            icon="x"
            label={closeLabel}
            variant="quiet"
            small
            onClick={() => dialog.current?.close()}
          />
        </div>
        {children}
      </dialog>
    </>
  )
}
