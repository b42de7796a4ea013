/** The version of the add-in; a test holds it against package.json and the manifest. */
export const addInVersion = '1.0.0'
