// Judges the text of files with retext's rules of plain language, as a command line would.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'

const require = createRequire(pathToFileURL(process.argv[2] + '/'))
const load = async (name) => (await import(pathToFileURL(require.resolve(name)).href))
const {unified} = await load('unified')
const used = ['english', 'simplify', 'passive', 'readability', 'stringify']
let processor = unified()
for (const name of used) processor = processor.use((await load(`retext-${name}`)).default)
for (const path of process.argv.slice(3)) {
  const {messages} = await processor.process(readFileSync(path, 'utf8'))
  console.log(path, messages.length)
}
