import { registerHooks } from 'node:module';

/*
 * Loaded ahead of a thread whose code is not built: the sources name one another as what is built of them. They may have no more syntax
 * of TypeScript than Node.js takes away by itself.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
