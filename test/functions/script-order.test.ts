import { distText } from '../../tools/shipped/dist'

// office.js takes calls from Excel as soon as `document.readyState` is no longer "loading". A deferred script may come after that, and a cell that was
// asked in between would keep an error.
test('the functions are there before office.js takes calls: their script holds up the page', () => {
  const scripts = [...distText('taskpane.html').matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes)
  expect(scripts.map((attributes) => /src="?([^"?\s]+)/.exec(attributes)?.[1])).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    'functions.js',
    'taskpane.js',
  ])
  expect(scripts.filter((attributes) => /defer|async|module/.test(attributes))).toEqual([])
})
