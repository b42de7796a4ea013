require('tsx/cjs')
const path = require('node:path')
const CopyWebpackPlugin = require('copy-webpack-plugin')
const HtmlWebpackPlugin = require('html-webpack-plugin')
const MiniCssExtractPlugin = require('mini-css-extract-plugin')
const { sources } = require('webpack')
const { functionMetadata } = require('./tools/function-metadata')
const { dutchPage, englishPage, functionPage } = require('./tools/function-pages')

/** The address the manifest carries; the development server answers there too. */
const developmentUrl = 'https://localhost:3000'

const belowThePane = ['rules', 'providers', 'wording', 'cells', 'plan', 'functions', 'workbook'].map((layer) =>
  path.join(__dirname, 'src', layer),
)

/** Files that are made and not read: the metadata of the functions and their help pages. */
class GeneratedFiles {
  constructor(files) {
    this.files = files
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('GeneratedFiles', (compilation) => {
      compilation.hooks.processAssets.tap('GeneratedFiles', () => {
        for (const [name, text] of Object.entries(this.files)) compilation.emitAsset(name, new sources.RawSource(text))
      })
    })
  }
}

/** Tells the service worker which files there are to keep. */
class FilesToKeep {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FilesToKeep', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'FilesToKeep', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        (assets) => {
          const files = Object.keys(assets)
            .filter((name) => !/^(service-worker\.js|plan\.js|manifest\.xml)$|\.txt$/.test(name))
            .sort()
          compilation.updateAsset(
            'service-worker.js',
            (source) => new sources.ConcatSource(`const addInFiles=${JSON.stringify(files)};`, source),
          )
        },
      )
    })
  }
}

/** `npm run build -- --address https://…` hands another address on. */
module.exports = ({ address = developmentUrl } = {}) => {
  const nl = functionMetadata('nl', address)
  const en = functionMetadata('en', address)

  return {
    mode: 'production',
    target: ['web', 'es2020'],
    context: __dirname,
    // The task pane is the shared runtime: it loads the functions and builds on what they carry.
    entry: {
      functions: './src/functions/definition/associate.ts',
      taskpane: { import: './src/pane/index.ts', dependOn: 'functions' },
      plan: {
        import: './src/functions/definition/headless.ts',
        dependOn: 'functions',
        library: { type: 'var', name: 'kmoPlan' },
      },
      'service-worker': './src/pane/offline/service-worker.ts',
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].js',
      // What is fetched later carries its content in its name: a page that is still open after an update never gets a part of another build.
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
      globalObject: 'globalThis',
      publicPath: '',
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } } },
        },
        // Below the pane a module does nothing when it is loaded: what nobody asks of a door stays out of the file.
        { include: belowThePane, sideEffects: false },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: '[name].[contenthash:8].css' }),
      new HtmlWebpackPlugin({
        template: './src/pane/index.html',
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        hash: true,
        // office.js answers Excel as soon as the page no longer loads: by then the functions must be there, and a deferred script may not be.
        scriptLoading: 'blocking',
        inject: 'body',
        minify: false,
      }),
      new GeneratedFiles({
        'functions.json': JSON.stringify(nl, undefined, 2),
        'functions-en.json': JSON.stringify(en, undefined, 2),
        'functies.html': functionPage(nl, dutchPage),
        'functions.html': functionPage(en, englishPage),
      }),
      new FilesToKeep(),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/*.png', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            transform: (text) => text.toString().replaceAll(developmentUrl, address),
            noErrorOnMissing: true,
          },
        ],
      }),
    ],
    optimization: {
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What several features of the pane use is one file, not a copy in each.
          // But for packing and unpacking: who does neither need not wait for it.
          shared: {
            name: 'shared',
            chunks: 'async',
            minChunks: 2,
            enforce: true,
            test: ({ resource = '' }) => !/[\\/]fflate[\\/]/.test(resource),
          },
        },
      },
    },
    devtool: false,
    performance: { hints: false },
    stats: 'errors-warnings',
  }
}
