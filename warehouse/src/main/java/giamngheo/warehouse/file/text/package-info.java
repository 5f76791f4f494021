/** Texts as they are compared and shown: Vietnamese letters, numbers, digests. */
package giamngheo.warehouse.file.text;
