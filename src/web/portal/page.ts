// What the pages do more where scripts run. Nothing of a page needs it.

import { addCopyButtons } from './copy-buttons.ts'
import { sendInPlace } from './send-in-place.ts'

addCopyButtons(document)
sendInPlace(document)
