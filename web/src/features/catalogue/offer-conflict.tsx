import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'
import { ConflictModal } from '../../components/versions/conflict-modal.tsx'
import { differingFields } from '../../components/versions/differing-fields.ts'
import type { Conflict } from '../../components/versions/use-versioned-save.ts'
import { useFieldWords } from './field-words.ts'
import { inputOf, valuesOf } from './form-values.ts'

/** Both versions of a micro-credential, field by field where they differ. */
export function OfferConflict({ mine, theirs, ...choices }: Conflict<MicroCredentialInput, MicroCredential>) {
  const { labelOf, wordsOf } = useFieldWords(theirs.prerequisiteViews)
  const stored = inputOf(valuesOf(theirs))
  const rows = differingFields(mine, stored).map((field) => ({
    field,
    label: labelOf(field),
    mine: wordsOf(field, mine),
    theirs: wordsOf(field, stored),
  }))
  return <ConflictModal rows={rows} {...choices} />
}
