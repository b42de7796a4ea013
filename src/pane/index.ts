import './style.css'

/** Dutch for a Dutch Excel, English beside it. */
function showLanguage(): void {
  const asked = globalThis.Office?.context?.displayLanguage ?? navigator.language
  const shown = asked.toLowerCase().startsWith('nl') ? 'nl-BE' : 'en'
  document.documentElement.lang = shown
  for (const page of document.querySelectorAll('main')) page.hidden = page.lang !== shown
}

// Office.js comes from Microsoft: without a network, or with it blocked, this page must still say what it is.
if (globalThis.Office === undefined) {
  showLanguage()
  const notice = document.getElementById('notice')
  if (notice !== null) {
    notice.hidden = false
    notice.textContent = 'Geen verbinding met Excel: office.js is niet geladen. (No connection with Excel: office.js did not load.)'
  }
} else {
  void Office.onReady(showLanguage)
}
