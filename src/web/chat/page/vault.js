const database = "chot";
const shelf = "files";

/**
 * Where the files of unsent lines wait, so that a page that was closed can still send them.
 * @typedef {{
 *   put(key: string, files: readonly File[]): Promise<void>,
 *   get(key: string): Promise<readonly File[] | undefined>,
 *   remove(key: string): Promise<void>,
 * }} Vault
 */

/** @returns {Vault} */
export function openVault() {
  return {
    async put(key, files) {
      await within("readwrite", (store) => store.put(files, key));
    },
    get: (key) => within("readonly", (store) => store.get(key)),
    async remove(key) {
      await within("readwrite", (store) => store.delete(key));
    },
  };
}

/**
 * Opened for each use: it happens once a file. A browser that keeps nothing, as in a private window, keeps nothing.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} work
 * @returns {Promise<any>}
 */
async function within(mode, work) {
  try {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
    const opened = await settled(opening);
    try {
      return await settled(work(opened.transaction(shelf, mode).objectStore(shelf)));
    } finally {
      opened.close();
    }
  } catch {
    // The line is still sent from memory; only a closed page could not go on.
    return undefined;
  }
}

/** @template Result @param {IDBRequest<Result>} request @returns {Promise<Result>} */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
