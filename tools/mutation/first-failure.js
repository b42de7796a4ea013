const fc = require('fast-check')

// That a property fails is enough: nobody looks for its smallest case, which can take minutes.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true })
