import fc from 'fast-check'

// The same cases on every machine: a red test must be ours. PROPERTY_SEED=random looks further, any number looks there.
const asked = process.env['PROPERTY_SEED']
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_261_124 : Number(asked) })
