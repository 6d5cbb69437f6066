// Reads a JSON list of texts, writes the stretches [start, end] that each package reports as passive in each text.
import {text} from 'node:stream/consumers'
import retextEnglish from 'retext-english'
import retextPassive from 'retext-passive'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import writeGood from 'write-good'

const only = {
  adverb: false, cliches: false, eprime: false, illusion: false, passive: true, so: false, thereIs: false,
  tooWordy: false, weasel: false
}
const retext = unified().use(retextEnglish).use(retextPassive).use(retextStringify)

function byRetext(written) {
  return retext.processSync(written).messages.map(({place}) => [place.start.offset, place.end.offset])
}

function byWriteGood(written) {
  return writeGood(written, only).map(({index, offset}) => [index, index + offset])
}

const texts = JSON.parse(await text(process.stdin))
process.stdout.write(JSON.stringify({'retext-passive': texts.map(byRetext), 'write-good': texts.map(byWriteGood)}))
