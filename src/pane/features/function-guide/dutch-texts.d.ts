/** Made by the build from the metadata of the functions (webpack.config.js). */
declare module '*/dutch-texts.json' {
  const texts: Readonly<Record<string, import('../../../excel/function-texts').FunctionTexts>>
  export default texts
}
