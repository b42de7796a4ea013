const example = 'https://intranet.uwbedrijf.be/kmo'

/** Where the files of the add-in will stand, without a slash at its end; an error that says what is expected of anything but an https address. */
export function addressOf(given: string): string {
  const address = given.trim().replace(/\/+$/, '')
  if (!/^https:\/\/[^\s/"'<>&?#]+(\/[^\s"'<>&?#]*)?$/.test(address))
    throw new Error(`Het adres van de add-in moet een https-adres zijn, zoals ${example}; dit is “${given}”.`)
  return address
}
