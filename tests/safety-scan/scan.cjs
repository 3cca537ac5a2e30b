// Runs in the folder where Electronegativity is installed; prints { issues, errors } of the folder named.
const { createRequire } = require('node:module')
const { join } = require('node:path')

const load = createRequire(join(process.cwd(), 'package.json'))
const scan = load('@doyensec/electronegativity')

// This check asks the network for Electron's releases; nothing here may depend on the network.
const excludeFromScan = ['availablesecurityfixesglobalcheck']

scan(
  { input: process.argv[2], electronVersionOverride: process.argv[3], excludeFromScan, isRelative: true },
  false,
).then(({ issues, errors }) => {
  const plain = issues.map(({ id, file, location, description, severity, confidence }) => ({
    id,
    place: `${file}:${location.line}`,
    description,
    severity: severity.name,
    confidence: confidence.name,
  }))
  process.stdout.write(`\n@@${JSON.stringify({ issues: plain, errors })}\n`)
  // A timer of the program keeps the process alive.
  process.exit(0)
})
