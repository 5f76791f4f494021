/** Reading the files of {@code conf/}: mistakes in them are named by file, line and key. */
package giamngheo.warehouse.config;
