import type { FormErrors } from '@mantine/form'
import type { FormEvent } from 'react'

/** After a refused submit the first field with an error takes the focus, so that nobody has to look for it. */
export function focusFirstError(errors: FormErrors, _values: unknown, event?: FormEvent<HTMLFormElement>): void {
  const form = event?.target
  if (!(form instanceof HTMLFormElement)) return
  const fields = [...form.querySelectorAll<HTMLElement>('[data-path]')]
  fields.find((field) => field.dataset.path !== undefined && errors[field.dataset.path])?.focus()
}
