/** What a file is made of, and the limits within which it is read. */
package giamngheo.warehouse.file.format;
