// What only Firefox itself may do: the tests start it so that it takes orders for its own window.

/**
 * Runs an expression with the rights of Firefox itself.
 * @param {import('./launch.mjs').Session} session
 * @param {string} expression
 * @returns {Promise<string>}
 */
export async function inFirefox(session, expression) {
  const { connection } = /** @type {{ connection: { send: (method: string, parameters: object) => Promise<{ result: any }> } }} */ (
    /** @type {unknown} */ (session.browser)
  );
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0].context };
  const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  if (result.type !== 'success') throw new Error(`${expression}: ${JSON.stringify(result.exceptionDetails?.text)}`);
  return result.result.value;
}

/**
 * Clicks the extension's toolbar button, wherever the browser has put it.
 * @param {import('./launch.mjs').Session} session
 */
export async function clickFirefoxButton(session) {
  await inFirefox(session, `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(session.origin).host)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    return '';
  })()`);
}
