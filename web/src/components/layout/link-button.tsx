import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import { type ComponentPropsWithRef, forwardRef } from 'react'

const RawButton = forwardRef<HTMLAnchorElement, ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>>(
  (props, ref) => <Button {...props} component="a" ref={ref} />,
)
const RawAnchor = forwardRef<HTMLAnchorElement, AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>>(
  (props, ref) => <Anchor {...props} ref={ref} />,
)

/** Mantine's looks with the router's links: they preload, and open in a new tab as links do. */
export const LinkButton = createLink(RawButton)
export const TextLink = createLink(RawAnchor)
