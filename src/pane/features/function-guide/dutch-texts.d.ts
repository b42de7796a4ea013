/** Made by the build from the metadata of the functions (webpack.config.js). */
declare module '*/dutch-texts.json' {
  const texts: Readonly<Record<string, import('../../../functions').FunctionTexts>>
  export default texts
}
