const path = require('node:path')
const CopyWebpackPlugin = require('copy-webpack-plugin')
const MiniCssExtractPlugin = require('mini-css-extract-plugin')

/** The page of the preview. It is not part of the add-in, so it does not go to dist. */
module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  context: __dirname,
  entry: { page: './page/index.ts' },
  output: {
    path: path.join(__dirname, '../node_modules/.cache/kmo-for-excel/preview'),
    filename: '[name].js',
    clean: true,
  },
  // These two are LGPL: the page loads their own files, unchanged and apart.
  externals: { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new CopyWebpackPlugin({
      patterns: [{ from: 'page/index.html' }, { from: '../assets/icon-*.png', to: '[name][ext]' }],
    }),
  ],
  devtool: false,
  performance: { hints: false },
  stats: 'errors-warnings',
}
