import { dutchTexts } from '../../tools/dutch-texts'
import { distText } from '../../tools/shipped/dist'

type Metadata = Parameters<typeof dutchTexts>[0]
const metadata = (file: string) => JSON.parse(distText(file)) as Metadata

/** The module that the build makes of the metadata for the pane. */
export default dutchTexts(metadata('functions.json'), metadata('functions-en.json'))
